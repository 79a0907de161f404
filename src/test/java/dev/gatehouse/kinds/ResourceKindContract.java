package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples.Edit;
import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Driver.Creation;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine may rely on, of every kind there is; a room takes part by being there. */
class ResourceKindContract {

    private final SandboxWorld world = new SandboxWorld();

    @ParameterizedTest
    @MethodSource("samples")
    <S extends Spec> void becomesWhatIsWished(Case<S, Sample<S>> one) {
        Kind<S> kind = one.kind();
        S desired = one.of().in().apply(world);
        String id = world.create(kind, desired, SandboxWorld.creation(desired, SandboxWorld.ownership()));
        Present<S> settled = world.settle(kind, id, desired);
        assertThat(SandboxWorld.calls(() -> world.update(kind, settled, desired)))
                .as("nothing is left to do")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <S extends Spec> void isKnownAsOursFromItsFirstMoment(Case<S, Sample<S>> one) {
        S desired = one.of().in().apply(world);
        Ownership ownership = SandboxWorld.ownership();
        String id = world.create(one.kind(), desired, SandboxWorld.creation(desired, ownership));
        assertThat(world.observe(one.kind(), id)).get().satisfies(present -> {
            assertThat(present.ownership()).contains(ownership);
            assertThat(present.spec().tags()).isEqualTo(desired.tags());
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void observingOnlyReads(Subject<S> subject) {
        String id = world.has(subject.first().in().apply(world)).externalId();
        List<String> calls = SandboxWorld.calls(() -> assertThat(world.observe(subject.kind(), Set.of(id)))
                .containsExactlyInAnyOrderElementsOf(world.observe(subject.kind(), Set.of(id))));
        assertThat(calls).isNotEmpty().allMatch(call -> call.matches("(Describe|List|Get)[A-Z].*"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void observingManyTakesOneCall(Subject<S> subject) {
        world.has(subject.first().in().apply(world));
        world.has(subject.samples().samples().getLast().in().apply(world));
        assertThat(SandboxWorld.calls(() -> world.observe(subject.kind(), Set.of())))
                .hasSize(subject.samples().callsToObserveTwo());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void theSameTokenMakesNoTwin(Subject<S> subject) {
        Kind<S> kind = subject.kind();
        if (!kind.driver().createsWithToken()) {
            return;
        }
        S desired = subject.first().in().apply(world);
        Creation creation = SandboxWorld.creation(desired, SandboxWorld.ownership());
        String id = world.create(kind, desired, creation);
        int count = world.observe(kind, Set.of()).size();
        assertThat(world.create(kind, desired, creation)).isEqualTo(id);
        assertThat(world.observe(kind, Set.of())).hasSize(count);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <S extends Spec> void endsAndMayEndTwice(Case<S, Sample<S>> one) {
        Kind<S> kind = one.kind();
        S desired = one.of().in().apply(world);
        String id = world.has(desired).externalId();
        Present<S> last = world.observe(kind, id).orElseThrow();
        world.delete(kind, last);
        world.until(() -> isGone(kind, desired, id), "gone");
        world.delete(kind, last);
        assertThat(isGone(kind, desired, id)).isTrue();
    }

    /** What AWS made by itself stays, without our marks. */
    private <S extends Spec> boolean isGone(Kind<S> kind, S desired, String id) {
        return world.observe(kind, id)
                .map(present -> kind.adopts(desired) && present.ownership().isEmpty())
                .orElse(true);
    }

    @ParameterizedTest
    @MethodSource("editsInPlace")
    <S extends Spec> void isChangedInPlace(Case<S, Edit<S>> one) {
        Kind<S> kind = one.kind();
        S before = one.subject().first().in().apply(world);
        String id = world.has(before).externalId();
        S after = one.of().change().made(world, before);
        assertThat(Differences.between(before, after)).isNotEmpty().noneMatch(FieldChange::forcesReplacement);
        assertThat(kind.replaces(before, after)).isFalse();
        assertThat(world.settle(kind, id, after).spec()).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("replacingEdits")
    <S extends Spec> void isReplacedWhereAwsCannotChangeIt(Case<S, Edit<S>> one) {
        S before = one.subject().first().in().apply(world);
        S after = one.of().change().made(world, before);
        assertThat(one.kind().replaces(before, after)
                        || Differences.between(before, after).stream().anyMatch(FieldChange::forcesReplacement))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void namesEveryActionThatItTakes(Subject<S> subject) {
        Kind<S> kind = subject.kind();
        S before = subject.first().in().apply(world);
        List<S> after = subject.samples().inPlace().stream()
                .map(edit -> edit.change().made(world, before))
                .toList();
        List<String> actions = SandboxWorld.actions(() -> {
            String id = world.create(kind, before, SandboxWorld.creation(before, SandboxWorld.ownership()));
            after.forEach(changed -> world.settle(kind, id, changed));
            world.delete(kind, world.settle(kind, id, before));
        });
        assertThat(kind.actions()).containsAll(actions);
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }

    static Stream<Case<?, ?>> samples() {
        return cases(KindSamples::samples);
    }

    static Stream<Case<?, ?>> editsInPlace() {
        return cases(KindSamples::inPlace);
    }

    static Stream<Case<?, ?>> replacingEdits() {
        return cases(KindSamples::replacing);
    }

    private static Stream<Case<?, ?>> cases(Function<KindSamples<?>, List<?>> which) {
        return subjects().stream()
                .flatMap(subject -> which.apply(subject.samples()).stream().map(of -> new Case<>(subject, of)));
    }

    /** A subject and one of its samples or edits. */
    record Case<S extends Spec, T>(Subject<S> subject, T of) {

        Kind<S> kind() {
            return subject.kind();
        }

        @Override
        public String toString() {
            return subject + ": " + of;
        }
    }
}

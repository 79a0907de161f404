package dev.gatehouse.reconcile;

import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Blend;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subjects of which a plan shall touch only a part: the rest is wished for as it is. */
final class Narrowing {

    /** The path of a resource as a whole. */
    static final String WHOLE = "";

    private Narrowing() {}

    /** Nothing of it but these paths is to change; with none of them it stays as it is, there or not. */
    static <S extends Spec> Subject<S> to(Subject<S> subject, Set<String> paths) {
        S present = subject.present();
        S desired = subject.desired();
        if (paths.contains(WHOLE)) {
            return subject;
        }
        if (present == null) {
            return with(subject, null, subject.observed(), true);
        }
        S wished = desired == null ? present : Blend.of(present, desired, paths);
        return with(subject, wished, paths.isEmpty() ? ready(subject.observed()) : subject.observed(), subject.kept());
    }

    /** A plan makes what has failed anew: not while it is none of its business. */
    private static <S extends Spec> Observation<S> ready(Observation<S> seen) {
        return seen instanceof Present<S> there
                ? new Present<>(
                        there.externalId(), there.spec(), Readiness.READY, there.attributes(), there.ownership())
                : seen;
    }

    /** All of them, but for what is left alone; what is gone comes back all the same if something else needs it. */
    static List<Subject<?>> without(Collection<Subject<?>> all, Map<ResourceId, Set<String>> alone) {
        Set<ResourceId> needed = all.stream()
                .filter(subject -> !alone.getOrDefault(subject.id(), Set.of()).contains(WHOLE))
                .flatMap(subject -> subject.desired() == null ? Stream.of() : targets(subject.desired()))
                .collect(Collectors.toSet());
        return all.stream()
                .<Subject<?>>map(subject ->
                        sparing(subject, alone.getOrDefault(subject.id(), Set.of()), needed.contains(subject.id())))
                .toList();
    }

    private static Stream<ResourceId> targets(Spec spec) {
        return References.in(spec).stream()
                .flatMap(at -> at.ref() instanceof Ref.Managed<?> managed ? Stream.of(managed.id()) : Stream.of());
    }

    private static <S extends Spec> Subject<S> sparing(Subject<S> subject, Set<String> paths, boolean isNeeded) {
        S desired = subject.desired();
        S present = subject.present();
        if (paths.isEmpty() || desired == null) {
            return subject;
        }
        if (present == null) {
            return paths.contains(WHOLE) && !isNeeded ? with(subject, null, subject.observed(), true) : subject;
        }
        return new Subject<>(
                subject.id(),
                subject.kind(),
                subject.name(),
                Blend.of(desired, present, paths),
                subject.observed(),
                subject.existedBefore(),
                subject.kept(),
                subject.formers());
    }

    /** Without what it was before it was replaced: to end that is no business of such a plan. */
    private static <S extends Spec> Subject<S> with(
            Subject<S> subject, @Nullable S desired, Observation<S> observed, boolean kept) {
        return new Subject<>(
                subject.id(), subject.kind(), subject.name(), desired, observed, subject.existedBefore(), kept);
    }
}

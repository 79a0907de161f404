package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.KindSamples.Edit;
import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.kinds.ResourceKindContract.Case;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Untouched;
import dev.gatehouse.support.Workbench;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a room makes of the engine, for every kind there is: planned, applied, changed, replaced, found again, ended. */
@PanelTest
class EngineKindContract {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private Untouched untouched;

    private Stack stack;
    private World world;

    @BeforeEach
    void anEmptyStack() {
        stack = bench.stack();
        world = new PlannedWorld(bench, stack);
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.kinds.ResourceKindContract#samples")
    <S extends Spec> void isAppliedAndEndedWithoutAnErrorOfAws(Case<S, Sample<S>> one) {
        Ref<S> ref = wanted(one, one.of().in().apply(world));
        assertSmooth(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(bench.item(ref).orElseThrow().externalId()).isNotNull();
        untouched.staysWithoutDrift(stack);

        bench.removeEverything(stack);
        assertSmooth(bench.apply(stack));
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.kinds.ResourceKindContract#samples")
    <S extends Spec> void isFoundAgainWhenItsCreationWasNeverAnswered(Case<S, Sample<S>> one) {
        S spec = one.of().in().apply(world);
        if (!inventory.items(stack.id()).isEmpty()) {
            bench.apply(stack);
        }
        Ref<S> ref = wanted(one, spec);
        sandbox.troubles().add(Trouble.loseReply("Create*", 1));
        sandbox.troubles().add(Trouble.loseReply("Allocate*", 1));
        sandbox.troubles().add(Trouble.loseReply("Run*", 1));

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        Item item = bench.item(ref).orElseThrow();
        assertThat(kinds.named(one.kind().name())
                        .driver()
                        .observe(stack.scope(), Set.of(String.valueOf(item.externalId()))))
                .filteredOn(present -> present.ownership().isPresent()
                        && present.ownership().get().resource().equals(item.id()))
                .hasSize(1);
        assertThat(bench.todo(stack)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.kinds.ResourceKindContract#editsInPlace")
    <S extends Spec> void isPlannedAsAnUpdate(Case<S, Edit<S>> one) {
        S before = one.subject().first().in().apply(world);
        Ref<S> ref = world.has(before);
        bench.apply(stack);
        boolean allowed = change(ref, one.of().change().made(world, bench.<S>spec(ref)));
        assumeThat(allowed).as("the room refuses it: %s", one).isTrue();

        assertThat(planned(ref).action()).isEqualTo(Action.UPDATE);
        assertSmooth(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.kinds.ResourceKindContract#replacingEdits")
    <S extends Spec> void isPlannedAsAReplacement(Case<S, Edit<S>> one) {
        Ref<S> ref = world.has(one.subject().first().in().apply(world));
        bench.apply(stack);
        long before = bench.item(ref).orElseThrow().incarnation();
        S after = one.of().change().made(world, bench.<S>spec(ref));
        boolean allowed = change(ref, after);
        assumeThat(allowed).as("the room refuses it: %s", one).isTrue();

        assertThat(planned(ref).action()).isEqualTo(Action.REPLACE);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        // Its AWS id is another one unless people chose it.
        assertThat(bench.item(ref).orElseThrow().externalId()).isNotNull();
        assertThat(bench.item(ref).orElseThrow().incarnation()).isGreaterThan(before);
        assertThat(bench.todo(stack)).isEmpty();
    }

    /** Samples reach what a driver may meet, which is more than a room lets a person wish for. */
    private <S extends Spec> Ref<S> wanted(Case<S, Sample<S>> one, S spec) {
        assumeThat(inventory.check(stack.id(), null, PlannedWorld.named(spec, "unique")))
                .as("the room refuses it: %s", one)
                .noneMatch(Diagnostic::isError);
        return world.has(spec);
    }

    private Change planned(Ref<?> ref) {
        ResourceId id = bench.item(ref).orElseThrow().id();
        return bench.propose(stack).plan().changes().stream()
                .filter(change -> change.resource().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Saves the change, under the name it had if it has none of its own; false if the room refuses it, or it is none. */
    private boolean change(Ref<?> ref, Spec after) {
        Item item = bench.item(ref).orElseThrow();
        Spec wanted = after.tags().name().isEmpty() ? PlannedWorld.named(after, item.name()) : after;
        try {
            bench.change(ref, wanted);
            return !wanted.equals(item.spec());
        } catch (Refused refused) {
            return false;
        }
    }

    private static void assertSmooth(RunView run) {
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.steps().stream().flatMap(step -> step.calls().stream())).allMatch(call -> call.contains(" ok "));
    }
}

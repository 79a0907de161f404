package dev.gatehouse.support;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Region;
import dev.gatehouse.planning.Action;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Proposal;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What a person would do with stacks, and the hand that ticks. */
@Component
public class Workbench {

    private static final AtomicLong ACCOUNTS = new AtomicLong(200_000_000_000L);
    private static final int MOST_TICKS = 2000;

    public static final Author ANNA = new Author(UUID.randomUUID(), "Anna", "192.0.2.7", "because of a test");

    private final Stacks stacks;
    private final Inventory inventory;
    private final Plans plans;
    private final Runs runs;
    private final Executor executor;
    private final Clock clock;

    Workbench(Stacks stacks, Inventory inventory, Plans plans, Runs runs, Executor executor, Clock clock) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.plans = plans;
        this.runs = runs;
        this.executor = executor;
        this.clock = clock;
    }

    /** A new stack in an AWS account that nobody else uses. */
    public Stack stack() {
        String account = Long.toString(ACCOUNTS.incrementAndGet());
        return stacks.create(
                new UUID(0, 1), new Scope(account, new Region("ap-northeast-2")), "stack-" + account, Stage.DEV, ANNA);
    }

    /** Another stack in the same account and Region. */
    public Stack stackBeside(Stack one, String name) {
        return stacks.create(one.team(), one.scope(), name, Stage.DEV, ANNA);
    }

    public <S extends Spec> Ref<S> add(Stack stack, S spec) {
        return Ref.to(inventory.save(stack.id(), null, spec, 0, ANNA).id());
    }

    public void change(Ref<?> ref, Spec spec) {
        Item item = item(ref).orElseThrow();
        inventory.save(item.stack(), item.id(), spec, item.generation(), ANNA);
    }

    /** What is wanted of it now. */
    @SuppressWarnings("unchecked")
    public <S extends Spec> S spec(Ref<S> ref) {
        return (S) item(ref).orElseThrow().spec();
    }

    public Optional<Item> item(Ref<?> ref) {
        return inventory.find(((Ref.Managed<?>) ref).id());
    }

    public Proposal propose(Stack stack) {
        return plans.propose(stack.id());
    }

    /** The actions of a plan other than NOOP, as "CREATE vpc main". */
    public List<String> todo(Stack stack) {
        return propose(stack).plan().changes().stream()
                .filter(change -> change.action() != Action.NOOP)
                .map(change -> change.action() + " " + change.kind() + " " + change.name())
                .toList();
    }

    /** Approves what the plan says now and begins. */
    public UUID approve(Stack stack) {
        return runs.approve(stack.id(), propose(stack).plan().basis(), ANNA);
    }

    /** Approves what the plan says now and ticks until the run is over. */
    public RunView apply(Stack stack) {
        return finish(approve(stack));
    }

    /** Ticks until the run is over, letting as much time pass as it waits for. */
    public RunView finish(UUID run) {
        for (int ticks = 0; ticks < MOST_TICKS; ticks++) {
            Optional<Instant> due = executor.tick();
            RunView view = runs.find(run).orElseThrow();
            if (view.state().isOver()) {
                return view;
            }
            if (clock instanceof SettableClock settable) {
                due.ifPresent(settable::reach);
            }
        }
        throw new AssertionError(
                "the run does not end: " + runs.find(run).orElseThrow().steps());
    }

    public void removeEverything(Stack stack) {
        inventory.remove(inventory.items(stack.id()).stream().map(Item::id).toList(), ANNA);
    }
}

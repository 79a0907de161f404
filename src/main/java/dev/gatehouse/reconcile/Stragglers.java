package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.SpecTexts;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what came too late: a worker that had lost its run to another sent its creation all the same, its answer was refused,
 * and so nobody knows what it made. It may come at any time, when the run is long over or the stack torn down; so it is looked
 * for again and again. Ends only what bears the mark of a creation that this database knows to have begun, and that no
 * resource has or may still recognise as its own: marks of another panel are nobody's business here.
 */
@Service
public class Stragglers {

    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Stacks stacks;
    private final StepRows steps;
    private final Ledger ledger;
    private final SpecTexts texts;
    private final Kinds kinds;
    private final Observations observations;
    private final Edge edge;
    private final AuditPort audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Stragglers(
            Stacks stacks,
            StepRows steps,
            Ledger ledger,
            SpecTexts texts,
            Kinds kinds,
            Observations observations,
            Edge edge,
            AuditPort audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.stacks = stacks;
        this.steps = steps;
        this.ledger = ledger;
        this.texts = texts;
        this.kinds = kinds;
        this.observations = observations;
        this.edge = edge;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks through every stack; AWS's trouble with one of them does not keep it from the others. */
    void endAll() {
        stacks.all().forEach(stack -> {
            try {
                end(stack);
            } catch (RuntimeException trouble) {
                LOG.warn("What came too late to {} could not be looked for: {}", stack.name(), told(trouble));
            }
        });
    }

    /** Looks through the kinds of which the stack ever had one made; how many it ended. */
    public int end(Stack stack) {
        return steps.findCreatedKinds(stack.id()).stream()
                .flatMap(kind -> kinds.find(kind).stream())
                .mapToInt(kind -> end(stack, kind))
                .sum();
    }

    private <S extends Spec> int end(Stack stack, Kind<S> kind) {
        // First what AWS has, then what we know: what is known only afterwards is never taken for a straggler. A look
        // that
        // others had lately will do: a straggler can wait.
        Instant now = clock.instant();
        Seen<S> there = observations.observe(stack.scope(), kind, now.minus(LATELY), Set.of());
        Set<String> ids = Stream.concat(
                        late(stack, kind, there.marked(stack.id())).stream(), namesakes(stack, kind, there).stream())
                .map(Present::externalId)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return 0;
        }
        // Once more, with all that the driver must know of them to end them.
        List<Present<S>> known = late(
                stack, kind, observations.observe(stack.scope(), kind, now, ids).marked(stack.id()));
        return (int) known.stream().filter(present -> end(stack, kind, present)).count();
    }

    /** What nobody here has and bears a name that was once to be made: its marks are told only in a look at it alone. */
    private <S extends Spec> List<Present<S>> namesakes(Stack stack, Kind<S> kind, Seen<S> there) {
        List<Present<S>> unmarked =
                there.all().stream().filter(one -> one.ownership().isEmpty()).toList();
        if (unmarked.isEmpty()) {
            return unmarked;
        }
        List<Spec> wished = steps.findCreations(stack.id(), kind.name()).stream()
                .map(step -> texts.read(
                        step.kind, Objects.requireNonNull(step.specVersion), Objects.requireNonNull(step.spec)))
                .distinct()
                .toList();
        Set<String> had = ledger.externalIds(stack.scope(), kind.name());
        return unmarked.stream()
                .filter(one -> !had.contains(one.externalId()))
                .filter(one -> wished.stream().anyMatch(spec -> Unrecorded.isNamedAlike(one.spec(), spec)))
                .toList();
    }

    private <S extends Spec> List<Present<S>> late(Stack stack, Kind<S> kind, List<Present<S>> there) {
        List<Present<S>> marked = there.stream()
                .filter(present -> !(present.readiness() instanceof Readiness.InProgress))
                // What AWS makes by itself was not made by us, whatever marks it bears.
                .filter(present -> !kind.adopts(present.spec()))
                .toList();
        return marked.isEmpty()
                ? marked
                : Objects.requireNonNull(transactions.execute(status -> marked.stream()
                        .filter(present -> isLate(stack, kind, present))
                        .toList()));
    }

    private boolean isLate(Stack stack, Kind<?> kind, Present<?> present) {
        UUID operation = present.ownership().map(Ownership::operation).orElseThrow();
        return steps.existsByOperationId(operation)
                && !ledger.mayRecognise(stack.scope(), kind.name(), present.externalId(), operation);
    }

    private <S extends Spec> boolean end(Stack stack, Kind<S> kind, Present<S> straggler) {
        try {
            kind.driver().delete(stack.scope(), straggler);
        } catch (RuntimeException trouble) {
            LOG.warn("{} {} came too late and stays for now: {}", kind.name(), straggler.externalId(), told(trouble));
            return false;
        }
        LOG.info("{} {} came too late and is ended", kind.name(), straggler.externalId());
        transactions.executeWithoutResult(status -> audit.record(new Deed(
                stack.id(),
                straggler.ownership().orElseThrow().resource(),
                null,
                kind.name(),
                straggler.spec().tags().name(),
                "resource.late",
                straggler.externalId(),
                null,
                Author.PANEL,
                null)));
        return true;
    }

    private String told(RuntimeException trouble) {
        return edge.fault(trouble).map(Fault::toString).orElseGet(trouble::toString);
    }
}

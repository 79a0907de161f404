package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.StackChanged;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at whole stacks and remembers what was seen. AWS's errors go through. */
@Service
public class Observer {

    /** About so many resources are written down in one transaction: whoever has some of them waits no longer for it. */
    private static final int AT_ONCE = 500;

    /** What AWS says of a stack. */
    private record Report(
            UUID stack,
            Map<ResourceId, Observation<Spec>> seen,
            Map<ResourceId, Observation<Spec>> certain,
            List<Leftover> leftovers,
            Instant asOf) {}

    private final Stacks stacks;
    private final Inventory inventory;
    private final Ledger ledger;
    private final Kinds kinds;
    private final Observations observations;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Edge edge;
    private final Clock clock;

    Observer(
            Stacks stacks,
            Inventory inventory,
            Ledger ledger,
            Kinds kinds,
            Observations observations,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Edge edge,
            Clock clock) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.ledger = ledger;
        this.kinds = kinds;
        this.observations = observations;
        this.transactions = transactions;
        this.events = events;
        this.edge = edge;
        this.clock = clock;
    }

    /** What AWS says of each resource of the stack, as of an instant after the one given. */
    public Map<ResourceId, Observation<Spec>> look(UUID stackId, Instant after) {
        Stack stack = stacks.find(stackId).orElseThrow();
        Survey survey = survey(Map.of(stack, inventory.items(stackId)), after);
        survey.trouble(stack).ifPresent(trouble -> {
            throw trouble;
        });
        Report report = report(stack, survey);
        write(List.of(report));
        return report.seen();
    }

    /**
     * Looks at all of these stacks together: AWS is asked once for those of an account and Region, and only for the details of
     * theirs. Returns those that could not be looked at, and why; the others are not held up by them.
     */
    public Map<Stack, RuntimeException> lookAtAll(Collection<UUID> stackIds, Instant after) {
        Map<Stack, List<Item>> all = new LinkedHashMap<>();
        stackIds.forEach(id -> stacks.find(id).ifPresent(stack -> all.put(stack, inventory.items(id))));
        Survey survey = survey(all, after);
        List<Report> some = new ArrayList<>();
        int resources = 0;
        Map<Stack, RuntimeException> troubles = new LinkedHashMap<>();
        for (Stack stack : all.keySet()) {
            Optional<RuntimeException> trouble = survey.trouble(stack);
            if (trouble.isPresent()) {
                troubles.put(stack, trouble.get());
                continue;
            }
            Report report = report(stack, survey);
            some.add(report);
            resources += report.seen().size();
            if (resources >= AT_ONCE) {
                write(some);
                some.clear();
                resources = 0;
            }
        }
        if (!some.isEmpty()) {
            write(some);
        }
        return troubles;
    }

    /** What there is of each kind. A kind that cannot be looked at hinders only the stacks that have something of it. */
    private Survey survey(Map<Stack, List<Item>> all, Instant after) {
        Survey survey = new Survey(all);
        observations.inOneLook(() -> {
            survey.forEach((scope, ofKind) -> there(scope, ofKind, after));
            return survey;
        });
        return survey;
    }

    private Report report(Stack stack, Survey survey) {
        List<Item> items = survey.items(stack);
        References.Mapping toOurs = mapping(items);
        Map<ResourceId, Observation<Spec>> seen = new LinkedHashMap<>();
        List<Leftover> leftovers = new ArrayList<>();
        Map<String, List<Item>> byKind =
                items.stream().collect(Collectors.groupingBy(Item::kind, LinkedHashMap::new, Collectors.toList()));
        Instant asOf = byKind.entrySet().stream()
                .map(entry -> {
                    Seen<Spec> there = survey.seen(stack.scope(), entry.getKey());
                    leftovers.addAll(Leftover.among(there.marked(stack.id()), entry.getKey(), stack.id(), items));
                    entry.getValue().forEach(item -> seen.put(item.id(), observation(there, item, toOurs)));
                    return there.begun();
                })
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
        return new Report(stack.id(), seen, certain(seen, items), leftovers, asOf);
    }

    private void write(List<Report> reports) {
        Map<Instant, Map<ResourceId, Observation<Spec>>> byTime = new LinkedHashMap<>();
        reports.forEach(report -> byTime.computeIfAbsent(report.asOf(), none -> new LinkedHashMap<>())
                .putAll(report.certain()));
        transactions.executeWithoutResult(status -> {
            byTime.forEach((asOf, certain) -> ledger.observed(certain, asOf));
            for (Report report : reports) {
                events.publishEvent(new StackChanged(report.stack()));
                events.publishEvent(new StackSeen(report.stack(), report.leftovers()));
            }
        });
    }

    /** Without the absence of what AWS may only not show yet: that is no news of it. */
    private Map<ResourceId, Observation<Spec>> certain(Map<ResourceId, Observation<Spec>> seen, List<Item> items) {
        Map<ResourceId, Observation<Spec>> certain = new LinkedHashMap<>(seen);
        items.stream()
                .filter(item -> seen.get(item.id()) instanceof Absent<Spec>
                        && item.mayBeHidden(clock.instant(), edge.staleWindow()))
                .forEach(item -> certain.remove(item.id()));
        return certain;
    }

    /** Never older than what is known already: a look from before our own last write would tell of what was. */
    private Seen<Spec> there(Scope scope, List<Item> ofKind, Instant after) {
        Set<String> ids =
                ofKind.stream().map(Item::externalId).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean mayExist = ofKind.stream().anyMatch(item -> item.existence() != Existence.NOT_MADE);
        Kind<Spec> kind = kinds.of(ofKind.getFirst().spec());
        // The very look that told it may be gone by again; databases round its time.
        Instant known = ofKind.stream()
                .map(Item::observedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(after)
                .minusMillis(1);
        return mayExist
                ? Unrecorded.look(observations, scope, kind, known.isAfter(after) ? known : after, ids, ofKind)
                : Seen.of(clock.instant(), List.of());
    }

    private static Observation<Spec> observation(Seen<Spec> there, Item item, References.Mapping toOurs) {
        return there.of(item)
                .<Observation<Spec>>map(present -> present.with(References.map(present.spec(), toOurs)))
                .orElseGet(Absent::new);
    }

    static boolean isOf(Present<?> present, Item item) {
        return item.externalId() != null
                ? present.externalId().equals(item.externalId())
                : bears(present, Optional.ofNullable(item.operation()));
    }

    static boolean bears(Present<?> present, Optional<UUID> operation) {
        return operation.isPresent()
                && present.ownership()
                        .map(owner -> owner.operation().equals(operation.get()))
                        .orElse(false);
    }

    /** AWS ids of a stack's own resources, to references to them. A name may be the id of several, each of another kind. */
    static References.Mapping mapping(List<Item> items) {
        Map<String, List<Item>> ours = new HashMap<>();
        for (Item item : items) {
            if (item.externalId() != null) {
                ours.computeIfAbsent(item.externalId(), none -> new ArrayList<>())
                        .add(item);
            }
        }
        return (ref, referred) -> ref instanceof Ref.External<?> external
                ? ours.getOrDefault(external.id(), List.of()).stream()
                        .filter(item -> referred.isInstance(item.spec()))
                        .<Ref<?>>map(item -> Ref.to(item.id()))
                        .findFirst()
                        .orElse(ref)
                : ref;
    }
}

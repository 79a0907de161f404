package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is to be said of everything that is wanted of a stack. Checking all of it is the dearest part of a page, so it is
 * done once for each state of what is wanted, as it was read from the database: whoever changed it, wherever.
 */
@Component
class StackFindings {

    private static final int MOST_REMEMBERED = 200;

    /** All that findings depend on, but for the zones and the other stacks. */
    private record Wanted(Scope scope, List<One> all) {
        private record One(ResourceId id, String name, Wish wish, Spec spec) {}

        static Wanted of(Scope scope, List<Item> items) {
            return new Wanted(
                    scope,
                    items.stream()
                            .map(item -> new One(item.id(), item.name(), item.wish(), item.spec()))
                            .toList());
        }
    }

    /**
     * What was found.
     *
     * @param zones those it was checked against; null if no check asked for them
     * @param elsewhere what other stacks had of the types that checks asked for
     */
    private record Found(
            Map<ResourceId, List<Diagnostic>> findings,
            @Nullable List<Zone> zones,
            Map<Class<? extends Spec>, List<Sibling<?>>> elsewhere) {}

    private final Checks checks;
    private final RegionFacts facts;
    private final Neighbours neighbours;
    private final Memory<Wanted, Found> found = new Memory<>(MOST_REMEMBERED);

    StackFindings(Checks checks, RegionFacts facts, Neighbours neighbours) {
        this.checks = checks;
        this.facts = facts;
        this.neighbours = neighbours;
    }

    /** By resource, for each that is wanted. */
    Map<ResourceId, List<Diagnostic>> of(Scope scope, List<Item> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        UUID stack = items.getFirst().stack();
        Wanted wanted = Wanted.of(scope, items);
        Optional<Found> known = found.find(wanted).filter(before -> holds(before, scope, stack));
        return known.orElseGet(() -> found.keep(wanted, check(scope, items, type -> neighbours.of(scope, stack, type))))
                .findings();
    }

    /** The same as if there were no other stack. */
    Map<ResourceId, List<Diagnostic>> alone(Scope scope, List<Item> items) {
        return check(scope, items, type -> List.of()).findings();
    }

    /** What a resource of the stack is checked against: all of the stack but itself, and what is around the stack. */
    Surroundings around(Stack stack, List<Item> items, @Nullable ResourceId self) {
        return new StackSurroundings(
                stack.scope(),
                items,
                self,
                () -> facts.zones(stack.scope()),
                type -> neighbours.of(stack.scope(), stack.id(), type));
    }

    private boolean holds(Found before, Scope scope, UUID stack) {
        return (before.zones() == null || before.zones().equals(facts.zones(scope)))
                && (before.elsewhere().isEmpty()
                        || before.elsewhere()
                                .equals(neighbours.of(
                                        scope, stack, before.elsewhere().keySet())));
    }

    private Found check(Scope scope, List<Item> items, Function<Class<? extends Spec>, List<Sibling<?>>> others) {
        AtomicReference<@Nullable List<Zone>> zones = new AtomicReference<>();
        Map<Class<? extends Spec>, List<Sibling<?>>> elsewhere = new HashMap<>();
        Map<ResourceId, List<Diagnostic>> findings = new HashMap<>();
        for (Item item : items) {
            if (item.isWanted()) {
                var around = new StackSurroundings(
                        scope,
                        items,
                        item.id(),
                        () -> zones(scope, zones),
                        type -> elsewhere.computeIfAbsent(type, others));
                findings.put(item.id(), List.copyOf(checks.of(item.spec(), around, items, item.id())));
            }
        }
        return new Found(Map.copyOf(findings), zones.get(), Map.copyOf(elsewhere));
    }

    /** One answer for all checks, so that what they found depends on that answer alone. */
    private List<Zone> zones(Scope scope, AtomicReference<@Nullable List<Zone>> asked) {
        List<Zone> before = asked.get();
        List<Zone> zones = before == null ? facts.zones(scope) : before;
        asked.set(zones);
        return zones;
    }
}

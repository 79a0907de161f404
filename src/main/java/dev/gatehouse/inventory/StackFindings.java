package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is to be said of everything that is wanted of a stack. Checking all of it is the dearest part of a page, so it is
 * done once for each state of what is wanted, as it was read from the database: whoever changed it, wherever.
 */
@Component
class StackFindings {

    private static final int MOST_REMEMBERED = 200;

    /** All that findings depend on, but for the zones. */
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
     */
    private record Found(
            Map<ResourceId, List<Diagnostic>> findings,
            @Nullable List<Zone> zones) {}

    private final Checks checks;
    private final RegionFacts facts;
    private final Memory<Wanted, Found> found = new Memory<>(MOST_REMEMBERED);

    StackFindings(Checks checks, RegionFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    /** By resource, for each that is wanted. */
    Map<ResourceId, List<Diagnostic>> of(Scope scope, List<Item> items) {
        Wanted wanted = Wanted.of(scope, items);
        Optional<Found> known = found.find(wanted).filter(before -> holds(before, scope));
        return known.orElseGet(() -> found.keep(wanted, check(scope, items))).findings();
    }

    private boolean holds(Found before, Scope scope) {
        return before.zones() == null || before.zones().equals(facts.zones(scope));
    }

    private Found check(Scope scope, List<Item> items) {
        AtomicReference<@Nullable List<Zone>> zones = new AtomicReference<>();
        Map<ResourceId, List<Diagnostic>> findings = new HashMap<>();
        for (Item item : items) {
            if (item.isWanted()) {
                var around = new StackSurroundings(scope, items, item.id(), () -> zones(scope, zones));
                findings.put(item.id(), List.copyOf(checks.of(item.spec(), around, items, item.id())));
            }
        }
        return new Found(Map.copyOf(findings), zones.get());
    }

    /** One answer for all checks, so that what they found depends on that answer alone. */
    private List<Zone> zones(Scope scope, AtomicReference<@Nullable List<Zone>> asked) {
        List<Zone> before = asked.get();
        List<Zone> zones = before == null ? facts.zones(scope) : before;
        asked.set(zones);
        return zones;
    }
}

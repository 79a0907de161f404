package dev.gatehouse.blueprint;

import dev.gatehouse.resource.Surroundings.Zone;
import java.util.List;
import java.util.Set;

/** Chooses the zones in which a blueprint stands. */
final class Zones {

    /** Zones that lack instance types which the others of their Region have; letters differ by account, ids do not (2026-05). */
    private static final Set<String> POORER =
            Set.of("use1-az3", "usw1-az2", "cac1-az3", "apne1-az3", "apne2-az2", "apne2-az4");

    private Zones() {}

    /** Two zones, or as many as there are. */
    static List<String> chosen(List<Zone> offered) {
        List<String> rich = offered.stream()
                .filter(zone -> !POORER.contains(zone.id()))
                .map(Zone::name)
                .toList();
        List<String> all = offered.stream().map(Zone::name).toList();
        return (rich.size() < 2 ? all : rich).stream().sorted().limit(2).toList();
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.resource.Surroundings.Zone;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Chooses the zones in which a stack stands. */
final class Zones {

    /** Zones that lack classes of databases and caches which others have; letters differ by account, ids do not (2026-05). */
    private static final Set<String> POORER =
            Set.of("use1-az3", "usw1-az2", "cac1-az3", "apne1-az3", "apne2-az2", "apne2-az4");

    private Zones() {}

    /** Where all these instance types can be launched, by name; the poorer zones only where there are not two others. */
    static List<String> chosen(List<Zone> offered, Collection<String> instanceTypes) {
        List<Zone> fitting = offered.stream()
                .filter(zone -> instanceTypes.stream().allMatch(zone::mayOffer))
                .toList();
        List<String> rich = fitting.stream()
                .filter(zone -> !POORER.contains(zone.id()))
                .map(Zone::name)
                .sorted()
                .toList();
        return rich.size() < 2 ? fitting.stream().map(Zone::name).sorted().toList() : rich;
    }
}

package dev.gatehouse.kinds.subnet;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks subnets. */
@Component
final class SubnetFindings {

    /** The network's own address, the router's, the resolver's, one for the future, and the broadcast address. */
    private static final int RESERVED = 5;

    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    private static final int QUOTA = 200;

    private final Rulers rulers;
    private final WayToInternet wayToInternet;

    SubnetFindings(Rulers rulers, WayToInternet wayToInternet) {
        this.rulers = rulers;
        this.wayToInternet = wayToInternet;
    }

    List<Diagnostic> about(SubnetSpec spec, Surroundings surroundings) {
        List<Sibling<SubnetSpec>> others = surroundings.siblings(SubnetSpec.class).stream()
                .filter(other -> other.spec().vpc().equals(spec.vpc()))
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(block(spec, surroundings));
        found.addAll(overlaps(spec, others));
        found.addAll(zone(spec, surroundings.zones()));
        if (spec.mapPublicIpOnLaunch() && !wayToInternet.isThereFor(spec, surroundings)) {
            found.add(Diagnostic.info("", "subnet.still-private", surroundings.nameOf(spec.vpc())));
        }
        found.addAll(implicit(spec, surroundings));
        if (others.size() + 1 >= QUOTA) {
            found.add(Diagnostic.warning("", "subnet.quota", QUOTA));
        }
        return found;
    }

    /** What it has because nothing names it, and so has without anybody having said it. */
    private List<Diagnostic> implicit(SubnetSpec spec, Surroundings surroundings) {
        boolean way = rulers.naming(spec, Place.Rule.WAY, surroundings).isEmpty();
        boolean filter = rulers.naming(spec, Place.Rule.FILTER, surroundings).isEmpty();
        String vpc = surroundings.nameOf(spec.vpc());
        if (way && filter) {
            return List.of(Diagnostic.info("", "subnet.implicit", vpc));
        }
        if (way) {
            return List.of(Diagnostic.info("", "subnet.implicit-way", vpc));
        }
        return filter ? List.of(Diagnostic.info("", "subnet.implicit-filter", vpc)) : List.of();
    }

    private static List<Diagnostic> block(SubnetSpec spec, Surroundings surroundings) {
        Cidr cidr = spec.cidr();
        if (cidr.prefix() < LARGEST) {
            return List.of(Diagnostic.error("cidr", "subnet.too-large", cidr));
        }
        if (cidr.prefix() > SMALLEST) {
            return List.of(Diagnostic.error("cidr", "subnet.too-small", cidr));
        }
        return surroundings
                .spec(spec.vpc())
                .filter(vpc -> !vpc.cidr().contains(cidr))
                .map(vpc -> List.of(Diagnostic.error(
                        "cidr", "subnet.outside-vpc", cidr, surroundings.nameOf(spec.vpc()), vpc.cidr())))
                .orElseGet(() -> List.of(
                        Diagnostic.info("cidr", "subnet.usable", cidr.size() - RESERVED, cidr.size(), RESERVED)));
    }

    private static List<Diagnostic> overlaps(SubnetSpec spec, List<Sibling<SubnetSpec>> others) {
        return others.stream()
                .filter(other -> other.spec().cidr().overlaps(spec.cidr()))
                .map(other -> Diagnostic.error(
                        "cidr",
                        "subnet.overlaps",
                        spec.cidr(),
                        other.name(),
                        other.spec().cidr()))
                .toList();
    }

    /** Zones that are not known yet refuse nothing: AWS will. */
    private static List<Diagnostic> zone(SubnetSpec spec, List<Zone> zones) {
        if (spec.availabilityZone().isEmpty()) {
            return List.of(Diagnostic.error("availabilityZone", "subnet.no-zone"));
        }
        if (zones.isEmpty()) {
            return List.of();
        }
        return zones.stream()
                .filter(zone -> zone.name().equals(spec.availabilityZone()))
                .map(zone -> Diagnostic.info("availabilityZone", "subnet.zone-id", zone.name(), zone.id()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(Diagnostic.error(
                        "availabilityZone",
                        "subnet.unknown-zone",
                        spec.availabilityZone(),
                        zones.stream().map(Zone::name).collect(Collectors.joining(", ")))));
    }
}

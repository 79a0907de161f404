package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks cache subnet groups. */
final class CacheSubnetGroupFindings {

    private static final int LONGEST_NAME = 255;
    private static final int MOST_SUBNETS = 20;

    private CacheSubnetGroupFindings() {}

    static List<Diagnostic> about(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        if (spec.description().isEmpty()) {
            found.add(Diagnostic.error("description", "cache-subnet-group.no-description"));
        }
        if (spec.subnets().size() > MOST_SUBNETS) {
            found.add(Diagnostic.error(
                    "subnets", "cache-subnet-group.too-many", spec.subnets().size(), MOST_SUBNETS));
        }
        found.addAll(subnets(spec, surroundings));
        return found;
    }

    private static List<Diagnostic> name(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        String name = spec.groupName();
        if (name.equals("default")) {
            return List.of(Diagnostic.error("groupName", "cache-subnet-group.reserved-name"));
        }
        if (!Identifiers.isSound(name, LONGEST_NAME)) {
            return List.of(Diagnostic.error("groupName", "cache-subnet-group.malformed-name", name));
        }
        return surroundings.siblings(CacheSubnetGroupSpec.class).stream()
                .filter(other -> other.spec().groupName().equals(name))
                .map(other -> Diagnostic.error("groupName", "cache-subnet-group.name-taken", name, other.name()))
                .toList();
    }

    private static List<Diagnostic> subnets(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        if (spec.subnets().isEmpty()) {
            return List.of(Diagnostic.error("subnets", "cache-subnet-group.no-subnets"));
        }
        List<SubnetSpec> known = spec.subnets().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        List<Diagnostic> found = new ArrayList<>(otherVpcs(spec, known, surroundings));
        List<String> zones = known.stream()
                .map(SubnetSpec::availabilityZone)
                .distinct()
                .sorted()
                .toList();
        if (known.size() == spec.subnets().size() && zones.size() < 2) {
            found.add(Diagnostic.warning("subnets", "cache-subnet-group.one-zone", String.join(", ", zones)));
        }
        String open = spec.subnets().stream()
                .filter(ref -> surroundings.spec(ref).stream().anyMatch(SubnetSpec::mapPublicIpOnLaunch))
                .map(surroundings::nameOf)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            found.add(Diagnostic.warning("subnets", "cache-subnet-group.public-subnet", open));
        }
        return found;
    }

    private static List<Diagnostic> otherVpcs(
            CacheSubnetGroupSpec spec, List<SubnetSpec> known, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.subnets().size(); i++) {
            Ref<SubnetSpec> ref = spec.subnets().get(i);
            String path = "subnets[" + i + "]";
            surroundings
                    .spec(ref)
                    .filter(subnet -> !subnet.vpc().equals(known.getFirst().vpc()))
                    .ifPresent(subnet -> found.add(Diagnostic.error(
                            path,
                            "cache-subnet-group.other-vpc",
                            surroundings.nameOf(ref),
                            surroundings.nameOf(known.getFirst().vpc()))));
        }
        return found;
    }
}

package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks whether a replication group can be reached, and whether its subnets allow what is asked of it. */
final class ReplicationGroupNetworkFindings {

    private ReplicationGroupNetworkFindings() {}

    static List<Diagnostic> about(ReplicationGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(zones(spec, surroundings));
        if (spec.securityGroups().isEmpty()) {
            found.add(Diagnostic.error("securityGroups", "replication-group.no-group"));
            return found;
        }
        found.addAll(otherVpcs(spec, surroundings));
        List<SecurityGroupSpec> known = spec.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        boolean allKnown = known.size() == spec.securityGroups().size();
        if (allKnown && known.stream().noneMatch(group -> group.letsIn(spec.port()))) {
            String names =
                    spec.securityGroups().stream().map(surroundings::nameOf).collect(Collectors.joining(", "));
            found.add(
                    known.stream().anyMatch(SecurityGroupSpec::letsAnythingIn)
                            ? Diagnostic.error("port", "replication-group.port-not-open", spec.port(), names)
                            : Diagnostic.warning(
                                    "securityGroups", "replication-group.nobody-comes-in", spec.port(), names));
        }
        return found;
    }

    private static List<SubnetSpec> subnets(ReplicationGroupSpec spec, Surroundings surroundings) {
        return surroundings.spec(spec.subnetGroup()).stream()
                .flatMap(group -> group.subnets().stream())
                .flatMap(subnet -> surroundings.spec(subnet).stream())
                .toList();
    }

    private static List<Diagnostic> zones(ReplicationGroupSpec spec, Surroundings surroundings) {
        Optional<CacheSubnetGroupSpec> group = surroundings.spec(spec.subnetGroup());
        List<SubnetSpec> known = subnets(spec, surroundings);
        long zones = known.stream().map(SubnetSpec::availabilityZone).distinct().count();
        boolean allKnown =
                group.filter(one -> one.subnets().size() == known.size()).isPresent();
        return spec.multiAz() && allKnown && zones < 2
                ? List.of(Diagnostic.error(
                        "multiAz", "replication-group.one-zone-of-subnets", surroundings.nameOf(spec.subnetGroup())))
                : List.of();
    }

    private static List<Diagnostic> otherVpcs(ReplicationGroupSpec spec, Surroundings surroundings) {
        List<SubnetSpec> subnets = subnets(spec, surroundings);
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.securityGroups().size(); i++) {
            Ref<SecurityGroupSpec> ref = spec.securityGroups().get(i);
            String path = "securityGroups[" + i + "]";
            surroundings
                    .spec(ref)
                    .filter(group -> !subnets.isEmpty()
                            && !group.vpc().equals(subnets.getFirst().vpc()))
                    .ifPresent(group -> found.add(Diagnostic.error(
                            path,
                            "replication-group.group-of-other-vpc",
                            surroundings.nameOf(ref),
                            surroundings.nameOf(spec.subnetGroup()))));
        }
        return found;
    }
}

package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Listening;
import dev.gatehouse.kinds.SubnetGroups;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Checks whether a replication group can be reached, and whether its subnets allow what is asked of it. */
final class ReplicationGroupNetworkFindings {

    private ReplicationGroupNetworkFindings() {}

    static List<Diagnostic> about(ReplicationGroupSpec spec, Surroundings surroundings) {
        SubnetGroups subnets = new SubnetGroups(
                surroundings
                        .spec(spec.subnetGroup())
                        .map(group -> group.subnets())
                        .orElse(List.of()),
                surroundings);
        List<Diagnostic> found = new ArrayList<>(zones(spec, subnets, surroundings));
        if (spec.securityGroups().isEmpty()) {
            found.add(Diagnostic.error("securityGroups", "replication-group.no-group"));
            return found;
        }
        Listening listening = new Listening(spec.port(), spec.securityGroups(), surroundings);
        found.addAll(listening.otherVpcs(
                "replication-group.group-of-other-vpc", subnets.vpc(), surroundings.nameOf(spec.subnetGroup())));
        found.addAll(listening.closed("replication-group.port-not-open", "replication-group.nobody-comes-in"));
        found.addAll(listening.ranges("replication-group.open-to-ranges"));
        return found;
    }

    private static List<Diagnostic> zones(ReplicationGroupSpec spec, SubnetGroups subnets, Surroundings surroundings) {
        boolean oneZone = !subnets.subnets().isEmpty()
                && subnets.areKnown()
                && subnets.zones().size() < 2;
        return spec.multiAz() && oneZone
                ? List.of(Diagnostic.error(
                        "multiAz", "replication-group.one-zone-of-subnets", surroundings.nameOf(spec.subnetGroup())))
                : List.of();
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks whether a DB instance can be reached: by security groups of its VPC that open its port. */
final class DbInstanceNetworkFindings {

    private DbInstanceNetworkFindings() {}

    static List<Diagnostic> about(DbInstanceSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "db-instance.no-group"));
        }
        List<Diagnostic> found = new ArrayList<>(otherVpcs(spec, surroundings));
        List<SecurityGroupSpec> known = spec.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        boolean allKnown = known.size() == spec.securityGroups().size();
        if (allKnown && known.stream().noneMatch(group -> group.letsIn(spec.port()))) {
            String names =
                    spec.securityGroups().stream().map(surroundings::nameOf).collect(Collectors.joining(", "));
            found.add(
                    known.stream().anyMatch(SecurityGroupSpec::letsAnythingIn)
                            ? Diagnostic.error("port", "db-instance.port-not-open", spec.port(), names)
                            : Diagnostic.warning("securityGroups", "db-instance.nobody-comes-in", spec.port(), names));
        }
        return found;
    }

    private static List<Diagnostic> otherVpcs(DbInstanceSpec spec, Surroundings surroundings) {
        Optional<Ref<VpcSpec>> vpc = surroundings.spec(spec.subnetGroup()).stream()
                .flatMap(group -> group.subnets().stream())
                .flatMap(subnet -> surroundings.spec(subnet).stream())
                .map(SubnetSpec::vpc)
                .findFirst();
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.securityGroups().size(); i++) {
            Ref<SecurityGroupSpec> ref = spec.securityGroups().get(i);
            String path = "securityGroups[" + i + "]";
            surroundings
                    .spec(ref)
                    .filter(group -> vpc.isPresent() && !group.vpc().equals(vpc.get()))
                    .ifPresent(group -> found.add(Diagnostic.error(
                            path,
                            "db-instance.group-of-other-vpc",
                            surroundings.nameOf(ref),
                            surroundings.nameOf(spec.subnetGroup()))));
        }
        return found;
    }
}

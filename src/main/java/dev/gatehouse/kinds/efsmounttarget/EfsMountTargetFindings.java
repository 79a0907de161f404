package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.kinds.Listening;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks EFS mount targets: one a zone, all in one VPC, with NFS open. */
final class EfsMountTargetFindings {

    private static final int NFS = 2049;
    private static final int MOST_GROUPS = 5;

    private EfsMountTargetFindings() {}

    static List<Diagnostic> about(EfsMountTargetSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings.spec(spec.subnet()).ifPresent(subnet -> {
            found.addAll(zone(spec, subnet, surroundings));
            found.addAll(others(spec, subnet, surroundings));
            found.addAll(names(subnet, spec, surroundings));
            found.addAll(new Listening(NFS, spec.securityGroups(), surroundings)
                    .otherVpcs(
                            "efs-mount-target.group-of-other-vpc",
                            Optional.of(subnet.vpc()),
                            surroundings.nameOf(subnet.vpc())));
        });
        found.addAll(port(spec, surroundings));
        if (spec.tags().values().keySet().stream().anyMatch(key -> !key.equals(Tags.NAME))) {
            found.add(Diagnostic.error("", "efs-mount-target.no-tags"));
        }
        return found;
    }

    private static List<Diagnostic> zone(EfsMountTargetSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        Optional<String> only =
                surroundings.spec(spec.fileSystem()).flatMap(files -> Optional.ofNullable(files.availabilityZone()));
        return only.filter(zone -> !zone.equals(subnet.availabilityZone()))
                .map(zone -> List.of(Diagnostic.error(
                        "subnet",
                        "efs-mount-target.other-zone",
                        surroundings.nameOf(spec.fileSystem()),
                        zone,
                        surroundings.nameOf(spec.subnet()),
                        subnet.availabilityZone())))
                .orElse(List.of());
    }

    private static List<Diagnostic> others(EfsMountTargetSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        for (Sibling<EfsMountTargetSpec> other : surroundings.siblings(EfsMountTargetSpec.class)) {
            Optional<SubnetSpec> there = surroundings
                    .spec(other.spec().subnet())
                    .filter(taken -> other.spec().fileSystem().equals(spec.fileSystem()));
            there.filter(taken -> taken.availabilityZone().equals(subnet.availabilityZone()))
                    .ifPresent(taken -> found.add(Diagnostic.error(
                            "subnet", "efs-mount-target.zone-taken", subnet.availabilityZone(), other.name())));
            there.filter(taken -> !taken.vpc().equals(subnet.vpc()))
                    .ifPresent(taken -> found.add(Diagnostic.error(
                            "subnet", "efs-mount-target.other-vpc", other.name(), surroundings.nameOf(taken.vpc()))));
        }
        return found;
    }

    /** Mounting by name takes both DNS attributes of the VPC. */
    private static List<Diagnostic> names(SubnetSpec subnet, EfsMountTargetSpec spec, Surroundings surroundings) {
        return surroundings.spec(subnet.vpc()).stream()
                .filter(vpc -> !vpc.dnsSupport() || !vpc.dnsHostnames())
                .map(vpc ->
                        Diagnostic.warning("subnet", "efs-mount-target.no-names", surroundings.nameOf(subnet.vpc())))
                .toList();
    }

    private static List<Diagnostic> port(EfsMountTargetSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "efs-mount-target.no-group"));
        }
        if (spec.securityGroups().size() > MOST_GROUPS) {
            return List.of(Diagnostic.error("securityGroups", "efs-mount-target.too-many-groups", MOST_GROUPS));
        }
        List<SecurityGroupSpec> known = spec.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        if (known.size() < spec.securityGroups().size() || known.stream().anyMatch(group -> group.letsIn(NFS))) {
            return List.of();
        }
        String names = new Listening(NFS, spec.securityGroups(), surroundings).names();
        return List.of(Diagnostic.warning("securityGroups", "efs-mount-target.port-not-open", names));
    }
}

package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that each instance a group launches has the files that the others share: what was mounted by hand on one is
 * missing on the next.
 */
final class SharedFiles {

    private static final int NFS = 2049;

    private final AutoScalingGroupSpec group;
    private final LaunchTemplateSpec template;
    private final Surroundings surroundings;

    private SharedFiles(AutoScalingGroupSpec group, LaunchTemplateSpec template, Surroundings surroundings) {
        this.group = group;
        this.template = template;
        this.surroundings = surroundings;
    }

    static List<Diagnostic> findings(AutoScalingGroupSpec group, Surroundings surroundings) {
        return surroundings
                .spec(group.launchTemplate())
                .map(template -> new SharedFiles(group, template, surroundings).findings())
                .orElse(List.of());
    }

    private List<Diagnostic> findings() {
        UserData userData = template.userData();
        if (userData != null && userData.files() != null) {
            return zones(userData.files().fileSystem());
        }
        return userData != null && userData.mountsFiles()
                ? List.of()
                : meant().map(this::notMounted).stream().toList();
    }

    /** An image of one's own may mount by itself. */
    private Diagnostic notMounted(Ref<EfsFileSystemSpec> files) {
        Object[] arguments = {surroundings.nameOf(group.launchTemplate()), surroundings.nameOf(files)};
        return template.image().startsWith("ami-")
                ? Diagnostic.warning("launchTemplate", "auto-scaling-group.mounts-nothing", arguments)
                : Diagnostic.error("launchTemplate", "auto-scaling-group.mounts-nothing", arguments);
    }

    /** A file system in the same VPC that lets NFS in from just these instances. */
    private Optional<Ref<EfsFileSystemSpec>> meant() {
        Set<Ref<VpcSpec>> vpcs = subnets().map(SubnetSpec::vpc).collect(Collectors.toSet());
        return targets()
                .filter(target ->
                        surroundings.spec(target.subnet()).stream().anyMatch(subnet -> vpcs.contains(subnet.vpc())))
                .filter(this::letsThemIn)
                .map(EfsMountTargetSpec::fileSystem)
                .findFirst();
    }

    private boolean letsThemIn(EfsMountTargetSpec target) {
        return target.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .flatMap(known -> known.rules().stream())
                .filter(rule -> rule.direction() == Direction.INBOUND)
                .filter(rule -> rule.ports() == null || rule.ports().contains(NFS))
                .map(Rule::group)
                .anyMatch(template.securityGroups()::contains);
    }

    /** In a zone without a mount target the name of the file system does not resolve. */
    private List<Diagnostic> zones(Ref<EfsFileSystemSpec> files) {
        List<SubnetSpec> mounted = targets()
                .filter(target -> target.fileSystem().equals(files))
                .flatMap(target -> surroundings.spec(target.subnet()).stream())
                .toList();
        if (surroundings.spec(files).isEmpty() || mounted.isEmpty()) {
            return List.of();
        }
        Set<String> missing =
                subnets().map(SubnetSpec::availabilityZone).collect(Collectors.toCollection(TreeSet::new));
        mounted.forEach(subnet -> missing.remove(subnet.availabilityZone()));
        return missing.isEmpty()
                ? List.of()
                : List.of(Diagnostic.error(
                        "subnets",
                        "auto-scaling-group.zone-without-files",
                        String.join(", ", missing),
                        surroundings.nameOf(files)));
    }

    private Stream<EfsMountTargetSpec> targets() {
        return surroundings.siblings(EfsMountTargetSpec.class).stream().map(Sibling::spec);
    }

    private Stream<SubnetSpec> subnets() {
        return group.subnets().stream().flatMap(ref -> surroundings.spec(ref).stream());
    }
}

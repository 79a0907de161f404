package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names EFS mount targets. */
@Component
final class EfsMountTargetKind implements Kind<EfsMountTargetSpec> {

    private final EfsMountTargetDriver driver;

    EfsMountTargetKind(EfsMountTargetDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "efs-mount-target";
    }

    @Override
    public Class<EfsMountTargetSpec> specType() {
        return EfsMountTargetSpec.class;
    }

    @Override
    public Driver<EfsMountTargetSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1610;
    }

    @Override
    public String group() {
        return "efs";
    }

    @Override
    public String icon() {
        return "hdd-network";
    }

    @Override
    public List<Diagnostic> validate(EfsMountTargetSpec spec, Surroundings surroundings) {
        return EfsMountTargetFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return EfsMountTargetProposal.in(surroundings);
    }

    /** A zone has one mount target of a file system; whether both are in one zone is not looked at. */
    @Override
    public boolean excludes(EfsMountTargetSpec there, EfsMountTargetSpec coming) {
        return there.fileSystem().equals(coming.fileSystem());
    }

    @Override
    public Set<Role> provides(EfsMountTargetSpec spec) {
        return Set.of(Role.mountTargets(spec.fileSystem()));
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticfilesystem:CreateMountTarget",
                "elasticfilesystem:DescribeMountTargets",
                "elasticfilesystem:DescribeFileSystems",
                "elasticfilesystem:DescribeMountTargetSecurityGroups",
                "elasticfilesystem:ModifyMountTargetSecurityGroups",
                "elasticfilesystem:DeleteMountTarget",
                "elasticfilesystem:TagResource",
                "elasticfilesystem:UntagResource",
                "ec2:DescribeSubnets",
                "ec2:DescribeNetworkInterfaces",
                "ec2:CreateNetworkInterface",
                "ec2:ModifyNetworkInterfaceAttribute",
                "ec2:DeleteNetworkInterface");
    }

    @Override
    public List<String> commands(EfsMountTargetSpec spec, Surroundings surroundings) {
        String groups = spec.securityGroups().isEmpty()
                ? ""
                : spec.securityGroups().stream()
                        .map(group -> Typed.ref(group, surroundings))
                        .collect(Collectors.joining(" ", " --security-groups ", ""));
        return List.of("aws efs create-mount-target --file-system-id " + Typed.ref(spec.fileSystem(), surroundings)
                + " --subnet-id " + Typed.ref(spec.subnet(), surroundings) + groups);
    }
}

package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;

/** Desired state of an EFS mount target. Of its tags only the name can be kept. */
public record EfsMountTargetSpec(
        @ForcesReplacement Ref<EfsFileSystemSpec> fileSystem,
        @ForcesReplacement Ref<SubnetSpec> subnet,
        List<Ref<SecurityGroupSpec>> securityGroups,
        Tags tags)
        implements Spec {

    public EfsMountTargetSpec {
        securityGroups = securityGroups.stream().distinct().sorted().toList();
    }
}

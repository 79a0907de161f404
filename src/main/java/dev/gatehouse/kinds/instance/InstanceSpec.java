package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.SshHost;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of an EC2 instance.
 *
 * @param image an AMI, or {@code resolve:ssm:} and a public parameter that leads to the newest one at launch; an instance
 *     stays as it was launched when the parameter moves on
 * @param elasticIp an address that stays over stop and start; mapped once the instance runs
 * @param userData what it does at its first start
 * @param sourceDestCheck whether AWS drops packets that are neither from nor to its own address; off where it forwards
 * @param running whether it runs or is stopped
 * @param privateAddress of the subnet's range; AWS chooses one if left out
 * @param rootVolumeSize in GiB; it grows and never shrinks
 * @param tokensRequired whether the metadata service answers version 2 alone
 * @param metadataHops over how many hops its answers go: 2 for a container on the instance
 */
public record InstanceSpec(
        @ForcesReplacement String image,
        String instanceType,
        @ForcesReplacement Ref<SubnetSpec> subnet,
        List<Ref<SecurityGroupSpec>> securityGroups,
        @Nullable @ForcesReplacement Ref<KeyPairSpec> keyPair,
        @Nullable Ref<InstanceProfileSpec> instanceProfile,
        @ForcesReplacement PublicAddress publicAddress,
        @Nullable @AfterCreation Ref<ElasticIpSpec> elasticIp,
        @Nullable @ForcesReplacement UserData userData,
        boolean sourceDestCheck,
        boolean running,
        @Advanced @Nullable @ForcesReplacement String privateAddress,
        @Advanced int rootVolumeSize,
        @Advanced RootVolumeType rootVolumeType,
        @Advanced @ForcesReplacement boolean encrypted,
        @Advanced boolean monitored,
        @Advanced boolean terminationProtection,
        @Advanced boolean tokensRequired,
        @Advanced int metadataHops,
        Tags tags)
        implements RouteTarget, SshHost {

    public InstanceSpec {
        image = image.strip();
        instanceType = instanceType.strip();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
        userData = UserData.orNull(userData);
        privateAddress = privateAddress == null || privateAddress.isBlank() ? null : privateAddress.strip();
    }

    @Override
    public String signInAs() {
        return MachineImages.loginName(image).orElseGet(SshHost.super::signInAs);
    }
}

package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a launch template: what its default version says.
 *
 * @param image an AMI, or {@code resolve:ssm:} and a public parameter that leads to the newest one at launch
 * @param userData what its instances do at their first start
 * @param monitored whether its instances tell their load every minute instead of every five
 */
public record LaunchTemplateSpec(
        @ForcesReplacement @Unique(longest = 128) String templateName,
        String image,
        String instanceType,
        @Nullable Ref<KeyPairSpec> keyPair,
        @Nullable Ref<InstanceProfileSpec> instanceProfile,
        List<Ref<SecurityGroupSpec>> securityGroups,
        @Nullable UserData userData,
        @Advanced boolean monitored,
        Tags tags)
        implements Spec {

    public LaunchTemplateSpec {
        templateName = templateName.strip();
        image = image.strip();
        instanceType = instanceType.strip();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
        userData = UserData.orNull(userData);
    }
}

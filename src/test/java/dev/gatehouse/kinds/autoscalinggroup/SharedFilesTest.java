package dev.gatehouse.kinds.autoscalinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.userdata.EfsMount;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedFilesTest {

    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final Ground ground = Ground.in(world);
    private final Ref<SecurityGroupSpec> web = ground.open(world, 80);
    private final Ref<EfsFileSystemSpec> files = stack.add(
            "files",
            new EfsFileSystemSpec(
                    null,
                    true,
                    EfsThroughput.ELASTIC,
                    null,
                    ColdStorage.NEVER,
                    ColdStorage.NEVER,
                    false,
                    true,
                    Tags.NONE));

    @Test
    void findsInstancesThatHaveNoneOfTheFilesThatAreMeantForThem() {
        targetIn(ground.left(), from(web));

        assertThat(found(null)).containsExactly("error auto-scaling-group.mounts-nothing launchTemplate");
        assertThat(found(UserData.ofScript("#!/bin/bash\ndnf install -y nginx\n")))
                .containsExactly("error auto-scaling-group.mounts-nothing launchTemplate");
        assertThat(found("ami-0123456789abcdef0", null))
                .containsExactly("warning auto-scaling-group.mounts-nothing launchTemplate");
    }

    @Test
    void leavesAloneWhoMountsByAScript() {
        targetIn(ground.left(), from(web));

        assertThat(
                        found(
                                UserData.ofScript(
                                        "#!/bin/bash\necho 'fs-0123456789abcdef0:/ /mnt efs _netdev,tls 0 0' >> /etc/fstab\nmount -a\n")))
                .isEmpty();
    }

    @Test
    void leavesAloneWhomTheFilesAreNotMeantFor() {
        assertThat(found(null)).isEmpty();
        targetIn(ground.left(), ground.open(world, 2049));

        assertThat(found(null)).isEmpty();
    }

    @Test
    void wantsAMountTargetInEachZoneOfTheGroup() {
        UserData mounts = new UserData(null, new EfsMount(files, null), null, null, null, null, null);
        targetIn(ground.left(), from(web));

        assertThat(found(mounts)).containsExactly("error auto-scaling-group.zone-without-files subnets");
        targetIn(ground.right(), from(web));
        assertThat(found(mounts)).isEmpty();
    }

    private void targetIn(Ref<SubnetSpec> subnet, Ref<SecurityGroupSpec> group) {
        world.has(new EfsMountTargetSpec(files, subnet, List.of(group), Tags.NONE));
    }

    private Ref<SecurityGroupSpec> from(Ref<SecurityGroupSpec> other) {
        Rule rule = new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(2049), null, null, other, false, null, null);
        return world.has(
                new SecurityGroupSpec(ground.vpc(), false, Ground.fresh("efs"), "files", List.of(rule), Tags.NONE));
    }

    private List<String> found(@Nullable UserData userData) {
        return found(MachineImages.AMAZON_LINUX, userData);
    }

    private List<String> found(String image, @Nullable UserData userData) {
        Ref<LaunchTemplateSpec> template = world.has(new LaunchTemplateSpec(
                Ground.fresh("web"), image, "t3.micro", null, null, List.of(web), userData, true, Tags.NONE));
        AutoScalingGroupSpec group = new AutoScalingGroupSpec(
                Ground.fresh("web"),
                template,
                ground.subnets(),
                2,
                4,
                List.of(),
                HealthCheckSource.EC2,
                300,
                50,
                Tags.NONE);
        return stack.findings(group).stream()
                .filter(finding -> finding.matches(".*(mounts-nothing|zone-without-files).*"))
                .toList();
    }
}

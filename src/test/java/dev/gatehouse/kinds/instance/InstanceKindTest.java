package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceKindTest extends InstanceSetting {

    @Test
    void findsNothingAboutABastionThatOnlyTheOfficeReaches() {
        reachTheInternet(open);
        assertThat(stack.findings(bastion())).isEmpty();
    }

    @Test
    void wantsAnImageAndATypeOfOneArchitecture() {
        assertThat(stack.findings(with("image", "amazon-linux"))).contains("error instance.malformed-image image");
        assertThat(stack.findings(with("instanceType", "micro")))
                .contains("error instance.malformed-type instanceType");
        assertThat(stack.findings(with("instanceType", "t4g.micro")))
                .contains("error instance.other-architecture instanceType");
        InstanceSpec arm = with("image", MachineImages.choices().get(1).value());
        assertThat(stack.findings(arm)).contains("error instance.other-architecture instanceType");
        assertThat(stack.findings(Ground.with(arm, "instanceType", "t4g.micro")))
                .noneMatch(told -> told.contains("architecture"));
    }

    @Test
    void looksAtTheScriptBeforeAwsDoes() {
        assertThat(stack.findings(with("userData", UserData.ofScript("#!/bin/sh\n" + "x".repeat(16_384)))))
                .contains("error user-data.too-long userData");
        assertThat(stack.findings(with("userData", UserData.ofScript("echo hello"))))
                .contains("warning user-data.no-interpreter userData.script");
        assertThat(stack.findings(with("userData", UserData.ofScript("#!/bin/sh\nDB_PASSWORD=hunter2\n"))))
                .contains("warning user-data.password userData.script");
    }

    @Test
    void insistsOnTokensOfTheMetadataServiceAndOnEncryption() {
        assertThat(stack.findings(with("tokensRequired", false))).contains("error instance.metadata-v1 tokensRequired");
        assertThat(stack.findings(with("metadataHops", 65))).contains("error instance.out-of-range metadataHops");
        assertThat(stack.findings(with("encrypted", false))).contains("warning instance.unencrypted encrypted");
    }

    @Test
    void knowsHowLargeARootVolumeMayBe() {
        assertThat(stack.findings(with("rootVolumeSize", 0))).contains("error instance.out-of-range rootVolumeSize");
        assertThat(stack.findings(with("rootVolumeSize", 16_385)))
                .contains("error instance.out-of-range rootVolumeSize");
        assertThat(stack.findings(with("rootVolumeSize", 4))).contains("error instance.small-root rootVolumeSize");
        InstanceSpec own = Ground.with(with("rootVolumeSize", 4), "image", "ami-0123456789abcdef0");
        assertThat(stack.findings(own)).noneMatch(told -> told.contains("rootVolumeSize"));
    }

    @Test
    void tellsWhereNobodyCouldSignIn() {
        InstanceSpec keyless = with("keyPair", null);
        assertThat(stack.findings(keyless)).contains("info instance.no-way-in keyPair");
        Ref<InstanceProfileSpec> plain = stack.add("plain", new InstanceProfileSpec("plain", List.of(), Tags.NONE));
        assertThat(stack.findings(Ground.with(keyless, "instanceProfile", plain)))
                .contains("info instance.no-way-in keyPair");
        Ref<InstanceProfileSpec> managed = stack.add(
                "managed", new InstanceProfileSpec("managed", List.of("AmazonSSMManagedInstanceCore"), Tags.NONE));
        assertThat(stack.findings(Ground.with(keyless, "instanceProfile", managed)))
                .noneMatch(told -> told.contains("no-way-in"));
    }

    @Test
    void tellsWhatGoesOnCostingWhenItIsStopped() {
        reachTheInternet(open);
        assertThat(stack.findings(with("running", false))).containsExactly("info instance.stopped running");
        assertThat(kind.charges(with("running", false))).containsExactly(volume());
        assertThat(kind.charges(bastion()))
                .containsExactly(Charge.hourly("t3.micro"), volume(), Charge.hourly("public-ipv4"));
        assertThat(kind.charges(with("instanceType", "u-3tb1.56xlarge"))).contains(Charge.hourly("ec2.other"));
    }

    @Test
    void tellsHowToSignInAndHowToReachWhatItIsLetInTo() {
        Rule fromBastion =
                new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(3306), null, null, office, false, null, null);
        stack.add("db", new SecurityGroupSpec(vpc, false, "db", "db", List.of(fromBastion), Tags.NONE));
        assertThat(kind.commands(bastion(), stack))
                .startsWith("aws ssm get-parameters --names"
                        + " '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64'"
                        + " --query 'Parameters[0].Value' --output text")
                .endsWith(
                        "ssh -i ~/.ssh/admin ec2-user@<public-address>",
                        "ssh -i ~/.ssh/admin -N -L 3306:<host-in-db>:3306 ec2-user@<public-address>");
    }

    @Test
    void leadsThroughTheBastionWithTheKeyKeptOnTheLaptop() {
        stack.add("bastion", bastion());
        InstanceSpec hidden = Ground.with(with("subnet", inner), "publicAddress", PublicAddress.NO);
        InstanceSpec ubuntu =
                Ground.with(hidden, "image", MachineImages.choices().get(2).value());
        assertThat(kind.commands(ubuntu, stack))
                .endsWith("ssh-add ~/.ssh/admin", "ssh -J ec2-user@<bastion> ubuntu@<private-address>");
        assertThat(kind.commands(Ground.with(hidden, "keyPair", null), stack))
                .noneMatch(typed -> typed.startsWith("ssh"));
    }
}

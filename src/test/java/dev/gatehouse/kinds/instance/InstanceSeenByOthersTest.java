package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.SandboxHttpClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.IoUtils;

/** What the room launched, as AWS CLI reads it, which shares nothing with it. */
@Tag("clients")
class InstanceSeenByOthersTest {

    private static final Scope SCOPE = new Scope("210987654321", Region.parse("ap-northeast-2"));

    private static final String QUESTION = "Reservations[].Instances[].[InstanceType,MetadataOptions.HttpTokens,"
            + "PrivateIpAddress,length(NetworkInterfaces),Tags[?Key=='Name']|[0].Value]";

    @Test
    void isReadByAwsCliAsItWasWished() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().port(0).open()) {
            InstanceSpec wished = wished(
                    SandboxClients.inProcess(sandbox).account(SCOPE.account()).ec2());
            kind(sandbox).driver().create(SCOPE, wished, SandboxWorld.creation(wished, SandboxWorld.ownership()));
            assertThat(cli(sandbox.endpoint())).isEqualTo("t3.small\trequired\t172.31.0.77\t1\tbastion");
        }
    }

    @SuppressWarnings("unchecked")
    private static Kind<InstanceSpec> kind(Sandbox sandbox) {
        return (Kind<InstanceSpec>)
                new Rooms(new SandboxHttpClient(sandbox)).kinds().named("instance");
    }

    /** In the default VPC's first subnet, behind its default group. */
    private static InstanceSpec wished(Ec2Client ec2) {
        var subnet = ec2.describeSubnets().subnets().stream()
                .filter(one -> one.cidrBlock().startsWith("172.31.0."))
                .findFirst()
                .orElseThrow();
        String group = ec2.describeSecurityGroups().securityGroups().getFirst().groupId();
        return new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.small",
                Ref.external(subnet.subnetId()),
                List.of(Ref.external(group)),
                null,
                null,
                PublicAddress.YES,
                null,
                null,
                true,
                true,
                "172.31.0.77",
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                2,
                Tags.named("bastion"));
    }

    private static String cli(URI endpoint) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                        Optional.ofNullable(System.getenv("GATEHOUSE_TEST_AWS")).orElse("/usr/bin/aws"),
                        "--endpoint-url",
                        endpoint.toString(),
                        "--region",
                        SCOPE.region().id(),
                        "--output",
                        "text",
                        "ec2",
                        "describe-instances",
                        "--query",
                        QUESTION)
                .redirectErrorStream(true);
        command.environment().put("AWS_ACCESS_KEY_ID", SCOPE.account());
        command.environment().put("AWS_SECRET_ACCESS_KEY", "sandbox");
        command.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        Process process = command.start();
        String printed = IoUtils.toUtf8String(process.getInputStream()).strip();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}

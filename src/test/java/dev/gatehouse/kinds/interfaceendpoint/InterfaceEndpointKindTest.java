package dev.gatehouse.kinds.interfaceendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceEndpointKindTest {

    private final Kind<InterfaceEndpointSpec> kind = Rooms.kind(InterfaceEndpointSpec.class);
    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final Ground ground = Ground.in(world);
    private final InterfaceEndpointSpec sound = new InterfaceEndpointSpec(
            ground.vpc(), "ssm", ground.subnets(), List.of(ground.open(world, 443)), true, null, Tags.named("ssm"));

    @Test
    void findsNothingInASoundOne() {
        assertThat(stack.findings(sound)).isEmpty();
    }

    @Test
    void readsTheFullNameOfAServiceAsItsShortOne() {
        assertThat(Ground.with(sound, "service", " com.amazonaws.ap-northeast-2.SSM "))
                .isEqualTo(sound);
        String theirs = "com.amazonaws.vpce.ap-northeast-2.vpce-svc-0123456789abcdef0";
        InterfaceEndpointSpec other = Ground.with(sound, "service", theirs);
        assertThat(other.service()).isEqualTo(theirs);
        assertThat(kind.commands(other, stack).getFirst()).contains("--service-name " + theirs + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the manager", "ssm;ls", "-ssm", "ecr..api"})
    void refusesWhatIsNoName(String service) {
        assertThat(stack.findings(Ground.with(sound, "service", service)))
                .contains("error interface-endpoint.malformed-service service");
    }

    @Test
    void saysThatAGatewayEndpointIsFreeAndThatItsServicesHaveNoPrivateName() {
        for (String service : List.of("s3", "dynamodb")) {
            InterfaceEndpointSpec spec = Ground.with(sound, "service", service);
            assertThat(stack.findings(spec))
                    .containsExactly(
                            "warning interface-endpoint.gateway-is-free service",
                            "error interface-endpoint.no-private-name privateDns");
        }
    }

    @Test
    void needsBothDnsAttributesOfTheVpcForPrivateDns() {
        Ref<VpcSpec> nameless = stack.add("nameless", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
        assertThat(stack.findings(Ground.with(sound, "vpc", nameless)))
                .contains("error interface-endpoint.no-names privateDns");
        assertThat(stack.findings(Ground.with(Ground.with(sound, "vpc", nameless), "privateDns", false)))
                .noneMatch(told -> told.contains("privateDns"));
    }

    @Test
    void refusesASecondPrivateNameOfOneServiceInAVpc() {
        stack.add("first", sound);
        assertThat(stack.findings(sound)).containsExactly("error interface-endpoint.private-name-taken privateDns");
        assertThat(stack.findings(Ground.with(sound, "privateDns", false))).isEmpty();
        assertThat(stack.findings(Ground.with(sound, "service", "logs"))).isEmpty();
        assertThat(kind.excludes(sound, sound)).isTrue();
        assertThat(kind.excludes(sound, Ground.with(sound, "service", "logs"))).isFalse();
    }

    @Test
    void wantsOneSubnetInEachZone() {
        assertThat(stack.findings(Ground.with(sound, "subnets", List.of())))
                .containsExactly("error interface-endpoint.no-subnet subnets");
        Ref<SubnetSpec> beside = Ground.subnet(world, ground.vpc(), 0);
        assertThat(stack.findings(Ground.with(sound, "subnets", List.of(ground.left(), beside))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error interface-endpoint.zone-twice subnets[");
        assertThat(stack.findings(
                        Ground.with(sound, "subnets", List.of(Ground.in(world).left()))))
                .contains("error interface-endpoint.subnet-of-other-vpc subnets[0]");
    }

    @Test
    void tellsTheZonesWhoseHostsGoToAnother() {
        InterfaceEndpointSpec half = Ground.with(sound, "subnets", List.of(ground.left()));
        assertThat(stack.findings(half)).containsExactly("info interface-endpoint.zones-without subnets");
        assertThat(stack.arguments(half, "interface-endpoint.zones-without")).containsExactly("ap-northeast-2b");
    }

    @Test
    void wantsGroupsThatLetTheVpcsHostsIn() {
        assertThat(groups()).containsExactly("error interface-endpoint.no-group securityGroups");
        assertThat(groups(ground.open(world, 80)))
                .containsExactly("warning interface-endpoint.port-not-open securityGroups");
        assertThat(groups(from("192.168.0.0/24")))
                .containsExactly("warning interface-endpoint.not-for-the-vpc securityGroups");
        assertThat(groups(from("192.168.0.0/24"), from("10.0.1.0/24"))).isEmpty();
        assertThat(groups(Ground.in(world).open(world, 443)))
                .containsExactly("error interface-endpoint.group-of-other-vpc securityGroups[0]");
    }

    @Test
    void refusesAPolicyThatIsNoJson() {
        assertThat(stack.findings(Ground.with(sound, "policy", "{\"Version\":")))
                .containsExactly("error interface-endpoint.policy-malformed policy");
        assertThat(stack.findings(Ground.with(sound, "policy", "{\"Id\":\"" + "x".repeat(20_480) + "\"}")))
                .containsExactly("error interface-endpoint.policy-too-long policy");
    }

    @Test
    void proposesTheNextServiceOfSessionManagerInAPrivateSubnetOfEachZone() {
        Ground.subnet(world, ground.vpc(), 0);
        assertThat(kind.proposal(stack))
                .isEqualTo(Map.of(
                        "vpc", ground.vpc().toString(),
                        "privateDns", "true",
                        "service", "ssm",
                        "subnets[0]", ground.left().toString(),
                        "subnets[1]", ground.right().toString(),
                        "securityGroups[0]", sound.securityGroups().getFirst().toString()));
        stack.add("ssm", sound);
        assertThat(kind.proposal(stack)).containsEntry("service", "ssmmessages");
        assertThat(kind.suggestions(stack)).containsOnlyKeys("service");
    }

    @Test
    void isBilledInEachZone() {
        assertThat(kind.charges(sound)).singleElement().satisfies(charge -> {
            assertThat(charge.price()).isEqualTo("interface-endpoint");
            assertThat(charge.quantity()).isEqualByComparingTo("2");
        });
    }

    @Test
    void isTypedAsOneCommand() {
        InterfaceEndpointSpec spec = new InterfaceEndpointSpec(
                Ref.external("vpc-1"),
                "ecr.api",
                List.of(Ref.external("subnet-1"), Ref.external("subnet-2")),
                List.of(Ref.external("sg-1")),
                false,
                null,
                Tags.NONE);
        assertThat(kind.commands(spec, stack))
                .containsExactly("aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id vpc-1"
                        + " --service-name com.amazonaws.ap-northeast-2.ecr.api --subnet-ids subnet-1 subnet-2"
                        + " --security-group-ids sg-1 --no-private-dns-enabled");
    }

    @SafeVarargs
    private List<String> groups(Ref<SecurityGroupSpec>... groups) {
        return stack.findings(Ground.with(sound, "securityGroups", List.of(groups)));
    }

    private Ref<SecurityGroupSpec> from(String block) {
        Rule rule = new Rule(
                Direction.INBOUND, Protocol.TCP, PortRange.of(443), null, Cidr.parse(block), null, false, null, null);
        String name = Ground.fresh("from");
        return stack.add(name, new SecurityGroupSpec(ground.vpc(), false, name, name, List.of(rule), Tags.NONE));
    }
}

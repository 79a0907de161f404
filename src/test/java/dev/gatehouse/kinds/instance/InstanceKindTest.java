package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Tags;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstanceKindTest {

    private static final Cidr OFFICE = Cidr.parse("203.0.113.7/32");

    private final Kind<InstanceSpec> kind = Rooms.kind(InstanceSpec.class);
    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    private final Ref<SubnetSpec> open = subnet("public-a", "ap-northeast-2a", "10.0.0.0/24");
    private final Ref<SubnetSpec> inner = subnet("private-a", "ap-northeast-2a", "10.0.1.0/24");
    private final Ref<SecurityGroupSpec> office = group("bastion", 22, OFFICE);
    private final Ref<KeyPairSpec> key = stack.add("admin", new KeyPairSpec("admin", "ssh-ed25519 AAAA", Tags.NONE));

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
        assertThat(stack.findings(with("userData", "#!/bin/sh\n" + "x".repeat(16_384))))
                .contains("error instance.long-user-data userData");
        assertThat(stack.findings(with("userData", "echo hello"))).contains("warning instance.no-interpreter userData");
        assertThat(stack.findings(with("userData", "#!/bin/sh\nDB_PASSWORD=hunter2\n")))
                .contains("warning instance.secret userData");
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
    void wantsOneToFiveGroupsOfTheSubnetsVpc() {
        assertThat(stack.findings(with("securityGroups", List.of())))
                .contains("error instance.no-group securityGroups");
        List<Ref<SecurityGroupSpec>> six = IntStream.range(0, 6)
                .mapToObj(i -> group("group-" + i, 22, OFFICE))
                .toList();
        assertThat(stack.findings(with("securityGroups", six)))
                .contains("error instance.too-many-groups securityGroups");
        Ref<VpcSpec> elsewhere = stack.add("other", new VpcSpec(Cidr.parse("10.9.0.0/16"), true, true, Tags.NONE));
        Ref<SecurityGroupSpec> foreign = stack.add(
                "foreign", new SecurityGroupSpec(elsewhere, false, "foreign", "foreign", List.of(), Tags.NONE));
        assertThat(stack.findings(with("securityGroups", List.of(foreign))))
                .contains("error instance.group-of-other-vpc securityGroups[0]");
    }

    @Test
    void takesAPrivateAddressOfTheSubnetThatIsFree() {
        assertThat(stack.findings(with("privateAddress", "10.0.0.300")))
                .contains("error instance.malformed-address privateAddress");
        assertThat(stack.findings(with("privateAddress", "10.0.1.10")))
                .contains("error instance.address-outside privateAddress");
        for (String kept : List.of("10.0.0.0", "10.0.0.3", "10.0.0.255")) {
            assertThat(stack.findings(with("privateAddress", kept)))
                    .contains("error instance.reserved-address privateAddress");
        }
        for (String free : List.of("10.0.0.4", "10.0.0.254")) {
            assertThat(stack.findings(with("privateAddress", free))).noneMatch(told -> told.contains("privateAddress"));
        }
        stack.add("first", with("privateAddress", "10.0.0.10"));
        assertThat(stack.findings(with("privateAddress", "10.0.0.10")))
                .contains("error instance.address-taken privateAddress");
    }

    @Test
    void seesThatAPublicAddressLeadsNowhere() {
        assertThat(stack.findings(bastion())).contains("warning instance.no-internet publicAddress");
        Ref<ElasticIpSpec> address = stack.add("fixed", new ElasticIpSpec(Tags.NONE));
        InstanceSpec fixed = Ground.with(with("publicAddress", PublicAddress.NO), "elasticIp", address);
        assertThat(stack.findings(fixed)).contains("error instance.no-internet elasticIp");
        reachTheInternet(open);
        assertThat(stack.findings(with("subnet", inner))).contains("warning instance.private-subnet publicAddress");
        assertThat(stack.findings(Ground.with(with("subnet", inner), "publicAddress", PublicAddress.NO)))
                .isEmpty();
    }

    @Test
    void refusesTheElasticIpOfAnotherAndNamesIt() {
        reachTheInternet(open);
        Ref<ElasticIpSpec> address = stack.add("fixed", new ElasticIpSpec(Tags.NONE));
        assertThat(stack.findings(with("elasticIp", address)))
                .containsExactly("info instance.two-addresses publicAddress");
        stack.add("first", with("elasticIp", address));
        assertThat(stack.arguments(with("elasticIp", address), "instance.elastic-ip-taken"))
                .containsExactly("fixed", "first");
    }

    @Test
    void warnsOfSshThatTheWorldReaches() {
        reachTheInternet(open);
        InstanceSpec exposed = with("securityGroups", List.of(group("all", 22, Cidr.ANYWHERE)));
        assertThat(stack.findings(exposed)).containsExactly("warning instance.open-ssh securityGroups[0]");
        assertThat(stack.findings(Ground.with(exposed, "publicAddress", PublicAddress.NO)))
                .isEmpty();
    }

    @Test
    void warnsOfASingleHostThatServesTheWorld() {
        reachTheInternet(open);
        Ref<SecurityGroupSpec> web = group("web", 443, Cidr.ANYWHERE);
        InstanceSpec host = with("securityGroups", List.of(web));
        assertThat(stack.findings(host)).containsExactly("warning instance.single-host");
        Ref<SubnetSpec> other = subnet("public-c", "ap-northeast-2c", "10.0.2.0/24");
        stack.add("second", Ground.with(host, "subnet", other));
        assertThat(stack.findings(host)).isEmpty();
    }

    @Test
    void mustNotCheckWhatItForwards() {
        reachTheInternet(open);
        Ref<RouteTarget> itself = Ref.to(ResourceId.random());
        table("private", itself, inner);
        assertThat(stack.findings(bastion())).containsExactly("error instance.checked-forwarder sourceDestCheck");
        assertThat(stack.findings(with("sourceDestCheck", false))).isEmpty();
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
    void needsTheInternetGatewayOnlyWhereItIsPublic() {
        assertThat(kind.needs(bastion(), stack)).containsExactly(Role.internet(vpc));
        assertThat(kind.needs(with("publicAddress", PublicAddress.NO), stack)).isEmpty();
        assertThat(kind.needs(with("publicAddress", PublicAddress.AS_SUBNET), stack))
                .isEmpty();
    }

    @Test
    void proposesABastionBehindTheGroupThatLetsSshIn() {
        group("a-first", 80, OFFICE);
        reachTheInternet(open);
        assertThat(kind.proposal(stack))
                .containsEntry("subnet", open.toString())
                .containsEntry("securityGroups[0]", office.toString())
                .containsEntry("keyPair", key.toString())
                .containsEntry("publicAddress", "yes");
    }

    @Test
    void proposesTheSecondBastionInTheOtherZone() {
        Ref<SubnetSpec> other = subnet("public-c", "ap-northeast-2c", "10.0.2.0/24");
        reachTheInternet(open, other);
        stack.add("bastion-a", bastion());
        assertThat(kind.proposal(stack)).containsEntry("subnet", other.toString());
    }

    @Test
    void takesNoAddressThatIsStillAnothers() {
        Ref<ElasticIpSpec> address = stack.add("fixed", new ElasticIpSpec(Tags.NONE));
        assertThat(kind.excludes(with("elasticIp", address), with("elasticIp", address)))
                .isTrue();
        assertThat(kind.excludes(with("privateAddress", "10.0.0.9"), with("privateAddress", "10.0.0.9")))
                .isTrue();
        assertThat(kind.excludes(bastion(), bastion())).isFalse();
    }

    private InstanceSpec with(String component, @Nullable Object value) {
        return Ground.with(bastion(), component, value);
    }

    private InstanceSpec bastion() {
        return new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                open,
                List.of(office),
                key,
                null,
                PublicAddress.YES,
                null,
                null,
                true,
                true,
                null,
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                2,
                Tags.named("bastion"));
    }

    private static Charge volume() {
        return new Charge("volume.gp3", BigDecimal.valueOf(8));
    }

    private Ref<SubnetSpec> subnet(String name, String zone, String block) {
        return stack.add(name, new SubnetSpec(vpc, zone, Cidr.parse(block), false, Tags.NONE));
    }

    private Ref<SecurityGroupSpec> group(String name, int port, Cidr from) {
        Rule rule = new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(port), null, from, null, false, null, null);
        return stack.add(name, new SecurityGroupSpec(vpc, false, name, name, List.of(rule), Tags.NONE));
    }

    @SafeVarargs
    private void reachTheInternet(Ref<SubnetSpec>... subnets) {
        Ref<InternetGatewaySpec> gateway = stack.add("way-out", new InternetGatewaySpec(vpc, Tags.NONE));
        Ref<RouteTarget> target = Ref.to(((Ref.Managed<InternetGatewaySpec>) gateway).id());
        table("public", target, subnets);
    }

    @SafeVarargs
    private void table(String name, Ref<RouteTarget> target, Ref<SubnetSpec>... subnets) {
        stack.add(
                name,
                new RouteTableSpec(vpc, false, List.of(new Route(Cidr.ANYWHERE, target)), List.of(subnets), Tags.NONE));
    }
}

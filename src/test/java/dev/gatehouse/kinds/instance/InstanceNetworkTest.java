package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceNetworkTest extends InstanceSetting {

    @Test
    void wantsATypeThatTheZoneOffers() {
        stack.withZone("ap-northeast-2d", "t3.micro").withZone("ap-northeast-2e", "m5.large");
        InstanceSpec there = with("subnet", subnet("public-d", "ap-northeast-2d", "10.0.4.0/24"));
        assertThat(stack.findings(there)).noneMatch(told -> told.contains("instance.type"));
        InstanceSpec larger = Ground.with(there, "instanceType", "m5.large");
        assertThat(stack.findings(larger)).contains("error instance.type-not-in-zone instanceType");
        assertThat(stack.arguments(larger, "instance.type-not-in-zone").getLast())
                .endsWith("ap-northeast-2e");
        stack.withoutZones().withZone("ap-northeast-2d", "t3.micro");
        assertThat(stack.findings(larger)).contains("error instance.type-not-offered instanceType");
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
    void takesTheElasticIpThatANameLeadsTo() {
        reachTheInternet(open);
        Ref<ElasticIpSpec> address = stack.add("fixed", new ElasticIpSpec(Tags.NONE));
        Ref<HostedZoneSpec> zone = stack.add("zone", new HostedZoneSpec("example.com", List.of(), Tags.NONE));
        stack.add(
                "name",
                new DnsRecordSpec(zone, "example.com", RecordType.A, 300, List.of(), alias(address), Tags.NONE));

        assertThat(stack.findings(with("elasticIp", address)))
                .containsExactly("info instance.two-addresses publicAddress");
    }

    @SuppressWarnings("unchecked")
    private static Ref<AliasTarget> alias(Ref<?> target) {
        return (Ref<AliasTarget>) target;
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
    void needsTheInternetGatewayOnlyWhereItIsPublic() {
        assertThat(kind.needs(bastion(), stack)).containsExactlyInAnyOrder(Role.internet(vpc), Role.way(open));
        assertThat(kind.needs(with("publicAddress", PublicAddress.NO), stack)).containsExactly(Role.way(open));
        assertThat(kind.needs(with("publicAddress", PublicAddress.AS_SUBNET), stack))
                .containsExactly(Role.way(open));
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
}

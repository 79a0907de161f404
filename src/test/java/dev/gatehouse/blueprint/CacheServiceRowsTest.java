package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The application with a cache, row by row of what people built by hand, without their mistakes. */
class CacheServiceRowsTest {

    private static final String OFFICE = "203.0.113.10";
    private static final String STRANGER = "192.0.2.1";

    private final Drawn both = Drawn.of(new CacheService(), Map.of());
    private final Drawn one = Drawn.of(new CacheService(), Map.of(Parameter.LAYOUT, Layouts.ONE_ZONE));

    @Test
    void networkAndSubnets() {
        assertThat(both.the(VpcSpec.class, "network").cidr()).hasToString("10.0.0.0/16");
        assertThat(one.subnets()).containsExactly("public-a 10.0.0.0/24 public", "private-a 10.0.1.0/24");
        assertThat(both.subnets()).containsAll(one.subnets()).hasSize(4);
    }

    @Test
    void routesByTablesOfTheirOwnSoThatNoNewSubnetInheritsNat() {
        assertThat(one.all(InternetGatewaySpec.class))
                .singleElement()
                .satisfies(gateway -> assertThat(gateway.vpc()).isNotNull());
        assertThat(one.table("public")).isEqualTo("[public-a] [0.0.0.0/0 → InternetGateway]");
        assertThat(one.table("private")).isEqualTo("[private-a] [0.0.0.0/0 → NatGateway]");
        assertThat(both.table("private")).isEqualTo("[private-a, private-c] [0.0.0.0/0 → NatGateway]");
        assertThat(both.all(RouteTableSpec.class)).noneMatch(RouteTableSpec::main);
    }

    private static List<Entry> inbound(Drawn drawn) {
        return drawn.the(NetworkAclSpec.class, "public-a").entries().stream()
                .filter(entry -> entry.direction() == Direction.INBOUND)
                .toList();
    }

    @Test
    void thePublicListLetsInSshFromTheOfficeAndTheWebFromEverybody() {
        assertThat(both.paths().enters(OFFICE, "s-bastion", 22)).isTrue();
        assertThat(both.paths().enters(STRANGER, "s-bastion", 22)).isFalse();
        assertThat(inbound(both))
                .extracting(entry -> entry.ports() + " " + entry.cidr())
                .startsWith("22 203.0.113.10/32", "80 0.0.0.0/0", "443 0.0.0.0/0")
                .contains("1024-65535 0.0.0.0/0");
        assertThat(inbound(both)).allMatch(entry -> entry.action() == Action.ALLOW);
    }

    @Test
    void inOneZoneOnlySshEnters() {
        assertThat(inbound(one))
                .filteredOn(entry -> !entry.cidr().equals(Cidr.parse("10.0.1.0/24")))
                .extracting(entry -> entry.protocol() + " " + entry.ports() + " " + entry.cidr())
                .containsExactly("tcp 22 203.0.113.10/32", "tcp 1024-65535 0.0.0.0/0", "icmp null 0.0.0.0/0");
        assertThat(one.paths().enters(OFFICE, "s-bastion", 22)).isTrue();
        assertThat(Stream.of(80, 443).map(port -> one.paths().enters(OFFICE, "s-bastion", port)))
                .containsOnly(false);
        assertThat(one.all(LoadBalancerSpec.class)).isEmpty();
    }

    @Test
    void aDenialWithALowerNumberWouldKeepSshOut() {
        Entry denial =
                new Entry(Direction.INBOUND, 99, Protocol.TCP, PortRange.of(22), null, Cidr.ANYWHERE, Action.DENY);
        Drawn denied = both.after(
                NetworkAclSpec.class,
                list -> new NetworkAclSpec(
                        list.vpc(),
                        list.defaultAcl(),
                        Stream.concat(Stream.of(denial), list.entries().stream())
                                .toList(),
                        list.subnets(),
                        list.tags()));

        assertThat(denied.paths().enters(OFFICE, "s-bastion", 22)).isFalse();
    }

    @Test
    void repliesLeaveAndComeBackAndPrivateSubnetsKeepTheListOfAws() {
        assertThat(both.the(NetworkAclSpec.class, "public-a").entries())
                .filteredOn(entry -> entry.direction() == Direction.OUTBOUND)
                .extracting(entry -> entry.ports() + " " + entry.cidr())
                .contains("1024-65535 0.0.0.0/0", "80 0.0.0.0/0", "443 0.0.0.0/0");
        assertThat(both.all(NetworkAclSpec.class))
                .extracting(list -> list.tags().name())
                .containsExactly("s-public-a", "s-public-c");
        assertThat(one.paths().leaves("s-bastion", 443)).isTrue();
    }

    @Test
    void theBastionStartsAWebServerThatTheOfficeSees() {
        InstanceSpec bastion = both.the(InstanceSpec.class, "bastion");

        assertThat(both.name(bastion.subnet())).isEqualTo("public-a");
        assertThat(Objects.requireNonNull(bastion.userData()).webServer()).isNotNull();
        assertThat(both.paths().enters(OFFICE, "s-bastion", 80)).isTrue();
        assertThat(both.paths().enters(STRANGER, "s-bastion", 80)).isFalse();
        assertThat(Objects.requireNonNull(one.the(InstanceSpec.class, "bastion").userData())
                        .webServer())
                .isNotNull();
    }

    @Test
    void securityGroups() {
        assertThat(both.rules("bastion", Direction.INBOUND)).containsExactly("22 203.0.113.10/32");
        assertThat(one.rules("app", Direction.INBOUND)).containsExactly("22 bastion", "8080 bastion");
        assertThat(both.rules("app", Direction.INBOUND)).containsExactly("22 bastion", "8080 bastion", "8080 lb");
        assertThat(both.rules("cache", Direction.INBOUND)).containsExactly("6379 app", "6379 bastion", "6379 web");
        assertThat(both.rules("cache", Direction.OUTBOUND)).isEmpty();
        assertThat(both.the(ReplicationGroupSpec.class, "redis").port()).isEqualTo(6379);
    }

    @Test
    void usersReachTheApplicationByTheLoadBalancerAndNobodyElse() {
        assertThat(both.paths().enters(STRANGER, "s-lb", 80)).isTrue();
        assertThat(both.paths().connects("s-lb", "s-app", 8080)).isTrue();
        assertThat(both.paths().enters(STRANGER, "s-app", 8080)).isFalse();
        assertThat(both.paths().connects("s-bastion", "s-app", 22)).isTrue();
        assertThat(one.paths().connects("s-bastion", "s-app", 8080)).isTrue();
        assertThat(both.all(AutoScalingGroupSpec.class)).hasSize(1);
    }

    @Test
    void privateHostsInstallPackagesByNatWhichHasAnAddress() {
        NatGatewaySpec nat = both.the(NatGatewaySpec.class, "nat-a");

        assertThat(both.name(nat.subnet())).isEqualTo("public-a");
        assertThat(both.the(Objects.requireNonNull(nat.elasticIp()))).isInstanceOf(ElasticIpSpec.class);
        assertThat(both.paths().leaves("s-app", 443)).isTrue();
        assertThat(one.paths().leaves("s-app", 443)).isTrue();
    }

    @Test
    void theRoleMayReadS3AndNoMore() {
        InstanceProfileSpec role = one.the(InstanceProfileSpec.class, "app");
        assertThat(role.managedPolicies())
                .filteredOn(policy -> policy.contains("S3"))
                .singleElement()
                .asString()
                .endsWith("AmazonS3ReadOnlyAccess");
        assertThat(one.the(Objects.requireNonNull(
                        one.the(InstanceSpec.class, "app").instanceProfile())))
                .isEqualTo(role);
    }

    @Test
    void s3IsReachedByTheEndpointOrByNatButNotWithoutBoth() {
        Drawn noEndpoint = both.after(VpcEndpointSpec.class, endpoint -> null);
        Drawn noRoute = both.after(NatGatewaySpec.class, nat -> nat)
                .after(
                        RouteTableSpec.class,
                        table -> table.tags().name().equals("s-private")
                                ? new RouteTableSpec(table.vpc(), false, List.of(), table.subnets(), table.tags())
                                : table);

        assertThat(both.all(VpcEndpointSpec.class).getFirst().routeTables())
                .extracting(both::name)
                .contains("private");
        assertThat(noEndpoint.paths().reachesS3("s-app")).isTrue();
        assertThat(noRoute.after(VpcEndpointSpec.class, endpoint -> null)
                        .paths()
                        .reachesS3("s-app"))
                .isFalse();
        assertThat(noRoute.paths().reachesS3("s-app")).isTrue();
        assertThat(noRoute.paths().leaves("s-app", 443)).isFalse();
    }

    @Test
    void redisIsPrivateEncryptedBackedUpAndSparedByAllOthers() {
        ReplicationGroupSpec redis = both.the(ReplicationGroupSpec.class, "redis");
        CacheSubnetGroupSpec subnets = both.the(redis.subnetGroup());

        assertThat(subnets.subnets()).extracting(both::name).containsExactlyInAnyOrder("private-a", "private-c");
        assertThat(one.the(one.the(ReplicationGroupSpec.class, "redis").subnetGroup())
                        .subnets())
                .extracting(one::name)
                .containsExactly("private-a");
        assertThat(List.of(redis, one.the(ReplicationGroupSpec.class, "redis")))
                .allMatch(group -> group.encryptionInTransit() && group.auth() && group.encryptionAtRest())
                .allMatch(group -> group.snapshotRetention() == 7)
                .allMatch(group -> group.nodeType().equals("cache.t4g.micro"));
        assertThat(redis.multiAz() && redis.automaticFailover()).isTrue();
        assertThat(both.paths().connects("s-app", "s-redis", 6379)).isTrue();
        assertThat(both.paths().connects("s-bastion", "s-redis", 6379)).isTrue();
        assertThat(both.paths().connects("s-lb", "s-redis", 6379)).isFalse();
        assertThat(both.paths().enters(OFFICE, "s-redis", 6379)).isFalse();
    }
}

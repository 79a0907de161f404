package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.autoscalinggroup.HealthCheckSource;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The web stack in two zones, row by row of what people built by hand, without their mistakes. */
class HaWebRowsTest {

    private static final String OFFICE = "203.0.113.10";
    private static final String STRANGER = "192.0.2.1";

    private final Drawn drawn = Drawn.of(new HaWeb(), Map.of(Parameter.NAT, Parameter.EACH));
    private final Paths paths = drawn.paths();

    @Test
    void sixSubnetsEachWithAListOfItsOwn() {
        assertThat(drawn.subnets())
                .containsExactly(
                        "public-a 10.16.1.0/24 public",
                        "public-c 10.16.2.0/24 public",
                        "web-a 10.16.3.0/24",
                        "web-c 10.16.4.0/24",
                        "database-a 10.16.5.0/24",
                        "database-c 10.16.6.0/24");
        assertThat(drawn.all(NetworkAclSpec.class))
                .extracting(list -> drawn.name(list.subnets().getFirst()))
                .containsExactly("public-a", "public-c", "web-a", "web-c", "database-a", "database-c");
    }

    @Test
    void aBastionInEachZoneIsTheOnlyWayInBySsh() {
        assertThat(drawn.all(InstanceSpec.class))
                .extracting(bastion -> drawn.name(bastion.subnet()))
                .containsExactly("public-a", "public-c");
        for (String bastion : List.of("s-bastion-a", "s-bastion-c")) {
            assertThat(paths.enters(OFFICE, bastion, 22)).isTrue();
            assertThat(paths.enters(STRANGER, bastion, 22)).isFalse();
            assertThat(paths.connects(bastion, "s-web", 22)).isTrue();
            assertThat(paths.leaves(bastion, 443)).isTrue();
        }
        assertThat(paths.enters(OFFICE, "s-web", 22)).isFalse();
    }

    @Test
    void visitorsComeByTheLoadBalancerWhoseHealthChecksPass() {
        LoadBalancerSpec balancer = drawn.the(LoadBalancerSpec.class, "lb");
        assertThat(balancer.scheme()).isEqualTo(LoadBalancerScheme.INTERNET_FACING);
        assertThat(balancer.subnets()).extracting(drawn::name).containsExactlyInAnyOrder("public-a", "public-c");
        assertThat(paths.enters(STRANGER, "s-lb", 80)).isTrue();
        assertThat(paths.connects("s-lb", "s-web", 80)).isTrue();
        assertThat(paths.enters(STRANGER, "s-web", 80)).isFalse();
    }

    @Test
    void withADomainTheyComeByHttps() {
        Drawn secure =
                Drawn.of(new HaWeb(), Map.of(Parameter.NAT, Parameter.EACH, Parameter.DOMAIN, "shop.example.com"));

        assertThat(secure.the(CertificateSpec.class, "cert").domain()).isEqualTo("shop.example.com");
        assertThat(secure.all(ListenerSpec.class))
                .extracting(ListenerSpec::port)
                .containsExactly(443, 80);
        assertThat(Stream.of(80, 443).map(port -> secure.paths().enters(STRANGER, "s-lb", port)))
                .containsOnly(true);
        assertThat(paths.enters(STRANGER, "s-lb", 443)).isFalse();
    }

    @Test
    void webServersReachTheInternetAndAnswerItNever() {
        assertThat(drawn.all(NatGatewaySpec.class))
                .extracting(nat -> drawn.name(nat.subnet()))
                .containsExactly("public-a", "public-c");
        assertThat(drawn.table("web-c")).isEqualTo("[web-c] [0.0.0.0/0 → NatGateway]");
        assertThat(paths.leaves("s-web", 443)).isTrue();
        assertThat(drawn.rules("web", Direction.OUTBOUND)).contains("icmp 0.0.0.0/0");
        assertThat(Stream.of(22, 80, 443, 3306).map(port -> paths.enters(STRANGER, "s-web", port)))
                .containsOnly(false);
    }

    @Test
    void autoScalingHoldsTheAverageOfCpuAndReplacesWhatDoesNotAnswer() {
        AutoScalingGroupSpec group = drawn.the(AutoScalingGroupSpec.class, "web");
        assertThat(group.minSize()).isEqualTo(2);
        assertThat(group.maxSize()).isGreaterThan(2);
        assertThat(group.cpuTarget()).isEqualTo(50);
        assertThat(group.healthCheck()).isEqualTo(HealthCheckSource.ELB);
        assertThat(group.subnets()).extracting(drawn::name).containsExactlyInAnyOrder("web-a", "web-c");
    }

    @Test
    void theDatabaseHasAStandbyAndBothAreReachedByWebServersAlone() {
        DbInstanceSpec database = drawn.the(DbInstanceSpec.class, "database");
        assertThat(database.multiAz()).isTrue();
        assertThat(paths.connects("s-web", "s-database", 3306)).isTrue();
        assertThat(paths.connects("s-bastion-a", "s-database", 3306)).isFalse();
        assertThat(paths.connects("s-lb", "s-database", 3306)).isFalse();
        assertThat(paths.leaves("s-database", 443)).isFalse();
        assertThat(drawn.table("isolated")).isEqualTo("[database-a, database-c] []");
    }

    @Test
    void filesAreMountedAtStartByEachServerInItsZone() {
        assertThat(drawn.all(EfsFileSystemSpec.class)).hasSize(1).allMatch(EfsFileSystemSpec::encrypted);
        assertThat(drawn.all(EfsMountTargetSpec.class))
                .extracting(target -> drawn.name(target.subnet()))
                .containsExactly("web-a", "web-c");
        assertThat(paths.connects("s-lb", "s-files-a", 2049)).isFalse();
        var start = Objects.requireNonNull(
                drawn.the(LaunchTemplateSpec.class, "web").userData());
        assertThat(start.mountsFiles()).isTrue();
        assertThat(start.webServer()).isNotNull();
        assertThat(start.databasePage()).isNotNull();
        assertThat(start.script()).isNull();
    }

    @Test
    void securityGroupsLetPassWhatIsRequiredAndNothingElse() {
        assertThat(drawn.rules("bastion", Direction.INBOUND)).containsExactly("22 203.0.113.10/32");
        assertThat(drawn.rules("bastion", Direction.OUTBOUND))
                .containsExactly("22 web", "443 0.0.0.0/0", "80 0.0.0.0/0");
        assertThat(drawn.rules("lb", Direction.INBOUND)).containsExactly("80 0.0.0.0/0");
        assertThat(drawn.rules("lb", Direction.OUTBOUND)).containsExactly("80 web");
        assertThat(drawn.rules("web", Direction.INBOUND)).containsExactly("22 bastion", "80 lb");
        assertThat(drawn.rules("web", Direction.OUTBOUND))
                .containsExactly("2049 files", "3306 database", "443 0.0.0.0/0", "80 0.0.0.0/0", "icmp 0.0.0.0/0");
        assertThat(drawn.rules("files", Direction.INBOUND)).containsExactly("2049 web");
        assertThat(drawn.rules("files", Direction.OUTBOUND)).isEmpty();
        assertThat(drawn.rules("database", Direction.INBOUND)).containsExactly("3306 web");
        assertThat(drawn.rules("database", Direction.OUTBOUND)).isEmpty();
    }

    @Test
    void s3IsReachedByItsEndpointInsteadOfARangeThatSomebodySaw() {
        assertThat(drawn.all(VpcEndpointSpec.class)).hasSize(1);
        assertThat(paths.reachesS3("s-web")).isTrue();
        assertThat(drawn.all(NetworkAclSpec.class))
                .flatMap(NetworkAclSpec::entries)
                .noneMatch(entry -> entry.cidr().toString().startsWith("52."));
    }
}

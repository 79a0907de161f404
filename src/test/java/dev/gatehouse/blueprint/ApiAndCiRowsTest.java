package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.listener.ListenerAction;
import dev.gatehouse.kinds.listener.ListenerProtocol;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API with a CI server, row by row of what people built by hand, without their mistakes. */
class ApiAndCiRowsTest {

    private static final String VPN = "203.0.113.10";
    private static final String STRANGER = "192.0.2.1";

    private final Drawn drawn = Drawn.of(new ApiAndCi(), Map.of());
    private final Drawn secure = Drawn.of(new ApiAndCi(), Map.of(Parameter.DOMAIN, "api.example.com"));
    private final Paths paths = drawn.paths();

    @Test
    void subnetsAndTablesWithNoBlockTwice() {
        assertThat(drawn.subnets())
                .containsExactly(
                        "public-a 10.30.1.0/24 public",
                        "public-c 10.30.2.0/24 public",
                        "private-a 10.30.101.0/24",
                        "private-c 10.30.102.0/24");
        assertThat(drawn.table("public")).isEqualTo("[public-a, public-c] [0.0.0.0/0 → InternetGateway]");
        assertThat(drawn.table("isolated")).isEqualTo("[private-a, private-c] []");
        assertThat(drawn.all(NatGatewaySpec.class)).isEmpty();
    }

    @Test
    void visitorsReachTheApiByTheLoadBalancer() {
        AutoScalingGroupSpec api = drawn.the(AutoScalingGroupSpec.class, "api");
        assertThat(api.minSize()).isEqualTo(2);
        assertThat(api.subnets()).extracting(drawn::name).containsExactlyInAnyOrder("public-a", "public-c");
        assertThat(paths.enters(STRANGER, "s-lb", 80)).isTrue();
        assertThat(paths.connects("s-lb", "s-api", 80)).isTrue();
        assertThat(paths.enters(STRANGER, "s-api", 80)).isFalse();
    }

    @Test
    void withADomainByHttpsToWhichHttpLeads() {
        ListenerSpec https = secure.the(ListenerSpec.class, "https");
        assertThat(https.port()).isEqualTo(443);
        assertThat(https.protocol()).isEqualTo(ListenerProtocol.HTTPS);
        CertificateSpec certificate = secure.the(Objects.requireNonNull(https.certificate()));
        assertThat(certificate.domain()).isEqualTo("api.example.com");
        assertThat(secure.the(Objects.requireNonNull(certificate.zone())).domain())
                .isEqualTo("api.example.com");
        assertThat(secure.the(ListenerSpec.class, "http").action().type()).isEqualTo(ListenerAction.REDIRECT);
        assertThat(secure.name(Objects.requireNonNull(
                        secure.the(DnsRecordSpec.class, "apex").alias())))
                .isEqualTo("lb");
        assertThat(Stream.of(80, 443).map(port -> secure.paths().enters(STRANGER, "s-lb", port)))
                .containsOnly(true);
        assertThat(drawn.rules("lb", Direction.INBOUND)).containsExactly("80 0.0.0.0/0");
    }

    @Test
    void aZoneThatIsThereAlreadyKeepsTheNames() {
        Drawn there = Drawn.of(
                new ApiAndCi(), Map.of(Parameter.DOMAIN, "api.example.com", Parameter.ZONE, "Z0123456789ABCDEFGHIJ"));
        assertThat(there.all(HostedZoneSpec.class)).isEmpty();
        assertThat(there.the(DnsRecordSpec.class, "apex").zone()).isEqualTo(Ref.external("Z0123456789ABCDEFGHIJ"));
        assertThat(there.the(CertificateSpec.class, "cert").zone()).isEqualTo(Ref.external("Z0123456789ABCDEFGHIJ"));
    }

    @Test
    void sshToTheApiComesFromTheVpnAndFromTheCiServer() {
        assertThat(paths.enters(VPN, "s-api", 22)).isTrue();
        assertThat(paths.enters(STRANGER, "s-api", 22)).isFalse();
        assertThat(paths.connects("s-ci", "s-api", 22)).isTrue();
        assertThat(drawn.rules("api", Direction.INBOUND)).containsExactly("22 203.0.113.10/32", "22 ci", "80 lb");
    }

    @Test
    void theCiServerIsReachedFromTheVpnAlone() {
        InstanceSpec ci = drawn.the(InstanceSpec.class, "ci");
        assertThat(ci.elasticIp()).isNotNull();
        assertThat(drawn.rules("ci", Direction.INBOUND)).containsExactly("22 203.0.113.10/32", "8080 203.0.113.10/32");
        assertThat(Stream.of(22, 8080).map(port -> paths.enters(VPN, "s-ci", port)))
                .containsOnly(true);
        assertThat(Stream.of(22, 8080).map(port -> paths.enters(STRANGER, "s-ci", port)))
                .containsOnly(false);
    }

    @Test
    void theDatabaseIsPrivateHasAStandbyAndLetsInTheApiAlone() {
        DbInstanceSpec database = drawn.the(DbInstanceSpec.class, "database");
        assertThat(database.multiAz()).isTrue();
        assertThat(drawn.the(DbSubnetGroupSpec.class, "database").subnets())
                .extracting(drawn::name)
                .containsExactlyInAnyOrder("private-a", "private-c");
        assertThat(drawn.rules("database", Direction.INBOUND)).containsExactly("3306 api");
        assertThat(paths.connects("s-api", "s-database", 3306)).isTrue();
        assertThat(paths.connects("s-ci", "s-database", 3306)).isFalse();
        assertThat(paths.enters(VPN, "s-database", 3306)).isFalse();
    }
}

package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instance.PublicAddress;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The web server with a database, row by row of what people built by hand, without their mistakes. */
class WebAndDbRowsTest {

    private static final String OFFICE = "203.0.113.10";
    private static final String STRANGER = "192.0.2.1";

    private final Drawn drawn = Drawn.of(new WebAndDb(), Map.of());
    private final Drawn cheap = Drawn.of(new WebAndDb(), Map.of(Parameter.LAYOUT, Layouts.ONE_HOST));

    private static UserData start(Drawn drawn, String part) {
        return Objects.requireNonNull(drawn.the(InstanceSpec.class, part).userData());
    }

    @Test
    void onlySshFromTheOfficeAndTheWebAreOpen() {
        for (Drawn each : List.of(drawn, cheap)) {
            assertThat(each.paths().enters(STRANGER, "s-web", 80)).isTrue();
            assertThat(each.paths().enters(OFFICE, "s-web", 22)).isTrue();
            assertThat(each.paths().enters(STRANGER, "s-web", 22)).isFalse();
            assertThat(Stream.of(3306, 8080).map(port -> each.paths().enters(OFFICE, "s-web", port)))
                    .containsOnly(false);
            assertThat(each.paths().enters(OFFICE, "s-database", 3306)).isFalse();
            assertThat(each.paths().connects("s-web", "s-host", 8080)).isTrue();
        }
    }

    @Test
    void threeSortsOfSubnetsInANetworkWithAName() {
        assertThat(drawn.the(VpcSpec.class, "network").cidr()).hasToString("10.1.0.0/16");
        assertThat(drawn.subnets())
                .containsExactly(
                        "public-a 10.1.1.0/24 public",
                        "private-a 10.1.2.0/24",
                        "database-a 10.1.3.0/24",
                        "database-c 10.1.4.0/24");
        assertThat(drawn.table("public")).isEqualTo("[public-a] [0.0.0.0/0 → InternetGateway]");
        assertThat(drawn.table("private")).isEqualTo("[private-a] [0.0.0.0/0 → NatGateway]");
        assertThat(drawn.table("isolated")).isEqualTo("[database-a, database-c] []");
    }

    @Test
    void theHostInsideInstallsPackagesByNatAndIsNotReached() {
        NatGatewaySpec nat = drawn.the(NatGatewaySpec.class, "nat-a");
        assertThat(drawn.name(nat.subnet())).isEqualTo("public-a");
        assertThat(nat.elasticIp()).isNotNull();
        assertThat(drawn.paths().leaves("s-host", 443)).isTrue();
        assertThat(drawn.paths().enters(OFFICE, "s-host", 22)).isFalse();
        assertThat(drawn.paths().connects("s-web", "s-host", 22)).isTrue();
        assertThat(start(drawn, "host").webServer()).isNotNull();
        assertThat(drawn.paths().leaves("s-database", 443)).isFalse();
        assertThat(drawn.all(VpcEndpointSpec.class)).hasSize(1);
    }

    @Test
    void theWebServerHasAnAddressOfAwsUnlessOneIsWishedThatStays() {
        assertThat(drawn.the(InstanceSpec.class, "web").publicAddress()).isEqualTo(PublicAddress.YES);
        assertThat(drawn.all(ElasticIpSpec.class)).hasSize(1);
        Drawn fixed = Drawn.of(new WebAndDb(), Map.of(Parameter.ADDRESS, Parameter.ELASTIC));
        assertThat(fixed.the(InstanceSpec.class, "web").elasticIp()).isNotNull();
        assertThat(fixed.the(InstanceSpec.class, "web").publicAddress()).isEqualTo(PublicAddress.NO);
        assertThat(fixed.all(ElasticIpSpec.class)).hasSize(2);
    }

    @Test
    void securityGroupsReferToEachOther() {
        assertThat(drawn.rules("web", Direction.INBOUND)).containsExactly("22 203.0.113.10/32", "80 0.0.0.0/0");
        assertThat(drawn.rules("host", Direction.INBOUND)).containsExactly("22 web", "8080 web");
        assertThat(drawn.rules("database", Direction.INBOUND)).containsExactly("3306 web");
        assertThat(drawn.paths().connects("s-web", "s-database", 3306)).isTrue();
        assertThat(drawn.paths().connects("s-host", "s-database", 3306)).isFalse();
    }

    @Test
    void thePageForPracticeReadsTheCredentialsWhenItRuns() {
        for (Drawn each : List.of(drawn, cheap)) {
            assertThat(start(each, "web").databasePage()).isEqualTo(ref(each));
            assertThat(each.the(InstanceProfileSpec.class, "web").managedPolicies())
                    .anyMatch(policy -> policy.endsWith("AWSSecretsManagerClientReadOnlyAccess"));
        }
    }

    private static Object ref(Drawn drawn) {
        DbInstanceSpec database = drawn.the(DbInstanceSpec.class, "database");
        return drawn.specs().entrySet().stream()
                .filter(one -> one.getValue().equals(database))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void aHostForProxyNatBastionAndApplicationIsCheaper() {
        InstanceSpec all = cheap.the(InstanceSpec.class, "web");
        assertThat(cheap.all(NatGatewaySpec.class)).isEmpty();
        assertThat(cheap.all(ElasticIpSpec.class)).isEmpty();
        assertThat(cheap.table("private")).isEqualTo("[private-a] [0.0.0.0/0 → Instance]");
        assertThat(all.sourceDestCheck()).isFalse();
        assertThat(start(cheap, "web").natFor()).isEqualTo(Cidr.parse("10.1.2.0/24"));
        assertThat(start(cheap, "web").webServer()).isNotNull();
        assertThat(cheap.paths().leaves("s-host", 443)).isTrue();
        assertThat(cheap.paths().connects("s-web", "s-host", 22)).isTrue();
        assertThat(new WebAndDb()
                        .leaves(BlueprintSamples.of(
                                new Blueprints.Offer(new WebAndDb()), "s", BlueprintSamples.ACCOUNT)))
                .containsExactly("instance.single-host");
    }
}

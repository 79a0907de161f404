package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The six network ACLs of the web stack in two zones: what is required passes, and nothing else. */
class HaWebTest {

    private static final Parameters ASKED =
            BlueprintSamples.of(new Blueprints.Offer(new HaWeb()), "ha", "123456789012");

    private final Collection<Spec> specs = drawn(ASKED);

    private static Collection<Spec> drawn(Parameters parameters) {
        return new Blueprints.Offer(new HaWeb()).specs(parameters).values();
    }

    private static Stream<NetworkAclSpec> lists(Collection<Spec> specs) {
        return specs.stream().filter(NetworkAclSpec.class::isInstance).map(NetworkAclSpec.class::cast);
    }

    private List<String> of(String name, Direction direction) {
        return of(specs, name, direction);
    }

    private static List<String> of(Collection<Spec> specs, String name, Direction direction) {
        return lists(specs)
                .filter(list -> list.tags().name().equals("ha-" + name))
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.direction() == direction)
                .map(HaWebTest::inShort)
                .toList();
    }

    private static String inShort(Entry entry) {
        return entry.number() + " " + Texts.write(entry.action()) + " " + entry.protocol() + " "
                + Objects.requireNonNullElse((Object) entry.ports(), entry.icmp()) + " " + entry.cidr();
    }

    @Test
    void everySubnetHasAListOfItsOwn() {
        assertThat(lists(specs).map(list -> list.tags().name()))
                .containsExactly(
                        "ha-public-a", "ha-public-c", "ha-web-a", "ha-web-c", "ha-database-a", "ha-database-c");
    }

    @Test
    void thePublicListsLetInAdministratorsVisitorsAndWhatTheNatGatewayCarries() {
        assertThat(of("public-a", Direction.INBOUND))
                .containsExactly(
                        "100 allow tcp 22 203.0.113.10/32",
                        "200 allow tcp 80 0.0.0.0/0",
                        "300 allow tcp 443 10.16.3.0/24",
                        "400 allow tcp 1024-65535 0.0.0.0/0",
                        "500 allow icmp 8/0 10.16.3.0/24",
                        "600 allow icmp 0/0 0.0.0.0/0");
        assertThat(of("public-a", Direction.OUTBOUND))
                .containsExactly(
                        "100 allow tcp 22 10.16.3.0/24",
                        "200 allow tcp 22 10.16.4.0/24",
                        "300 allow tcp 80 0.0.0.0/0",
                        "400 allow tcp 443 0.0.0.0/0",
                        "500 allow tcp 1024-65535 0.0.0.0/0",
                        "600 allow icmp 8/0 0.0.0.0/0",
                        "700 allow icmp 0/0 10.16.3.0/24");
        assertThat(of("public-c", Direction.INBOUND)).contains("300 allow tcp 443 10.16.4.0/24");
    }

    @Test
    void theListsOfTheWebServersKnowTheBastionsTheLoadBalancerTheInternetAndBothDatabases() {
        assertThat(of("web-a", Direction.INBOUND))
                .containsExactly(
                        "100 allow tcp 22 10.16.1.0/24",
                        "200 allow tcp 22 10.16.2.0/24",
                        "300 allow tcp 80 10.16.1.0/24",
                        "400 allow tcp 80 10.16.2.0/24",
                        "500 allow tcp 32768-60999 0.0.0.0/0",
                        "600 allow icmp 0/0 0.0.0.0/0");
        assertThat(of("web-a", Direction.OUTBOUND))
                .containsExactly(
                        "100 allow tcp 80 0.0.0.0/0",
                        "200 allow tcp 443 0.0.0.0/0",
                        "300 allow tcp 1024-65535 10.16.1.0/24",
                        "400 allow tcp 1024-65535 10.16.2.0/24",
                        "500 allow tcp 3306 10.16.5.0/24",
                        "600 allow tcp 3306 10.16.6.0/24",
                        "700 allow icmp 8/0 0.0.0.0/0");
        assertThat(of("web-c", Direction.INBOUND)).isEqualTo(of("web-a", Direction.INBOUND));
    }

    @Test
    void theListsOfTheDatabaseKnowTheWebServersAlone() {
        assertThat(of("database-c", Direction.INBOUND))
                .containsExactly("100 allow tcp 3306 10.16.3.0/24", "200 allow tcp 3306 10.16.4.0/24");
        assertThat(of("database-c", Direction.OUTBOUND))
                .containsExactly("100 allow tcp 32768-60999 10.16.3.0/24", "200 allow tcp 32768-60999 10.16.4.0/24");
    }

    @Test
    void aSingleNatGatewayCarriesForBothZones() {
        Parameters one = BlueprintSamples.of(
                new Blueprints.Offer(new HaWeb()),
                "ha",
                BlueprintSamples.ACCOUNT,
                Map.of(Parameter.NAT, Parameter.ONE, Parameter.BLOCK, "10.32.0.0/18"));
        Collection<Spec> drawn = drawn(one);

        assertThat(drawn).filteredOn(NatGatewaySpec.class::isInstance).hasSize(1);
        assertThat(of(drawn, "public-a", Direction.INBOUND))
                .contains("300 allow tcp 443 10.32.0.192/26", "400 allow tcp 443 10.32.1.0/26");
        assertThat(of(drawn, "public-c", Direction.INBOUND)).noneMatch(entry -> entry.contains(" 443 "));
    }

    @Test
    void namesAreToldApartWithinTheLengthThatAwsTakes() {
        assertThat(Map.of(
                        "shop", UniqueName.of("Shop DEV", "lb", 32),
                        "long", UniqueName.of("a-very-long-name-of-a-stack-for-tests", "lb", 32),
                        "korean", UniqueName.of("쇼핑몰", "lb", 32),
                        "number", UniqueName.of("2026", "lb", 32)))
                .containsEntry("shop", "shop-dev-lb")
                .containsEntry("number", "stack-2026-lb")
                .allSatisfy((which, name) -> assertThat(name).matches("[a-z][a-z0-9-]{0,30}[a-z0-9]"));
        assertThat(UniqueName.of("a-very-long-name-of-a-stack-for-tests-1", "lb", 32))
                .isNotEqualTo(UniqueName.of("a-very-long-name-of-a-stack-for-tests-2", "lb", 32));
    }
}

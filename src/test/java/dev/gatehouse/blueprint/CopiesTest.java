package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stack beside itself, for each stage once, and elsewhere. */
@PanelTest
class CopiesTest {

    private static final UUID TEAM = new UUID(0, 1);

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private FilledStacks stacks;

    @Autowired
    private Copies copies;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    private Stack made(String blueprint, String name) {
        String account = bench.stack().scope().account();
        return stacks.fromBlueprint(
                TEAM,
                blueprints.named(blueprint),
                BlueprintSamples.of(blueprints.named(blueprint), name, account),
                Workbench.ANNA);
    }

    private Copies.Wish wish(Stack of, String name, Stage stage, Scope place) {
        return new Copies.Wish(name, stage, place, copies.proposedBlocks(of, place), copies.proposedDomains(of, stage));
    }

    @Test
    void fourStagesLiveInOneAccountAndOneGoesWithoutTheOthersNoticing() {
        Stack dev = made("web-and-db", "class-dev");
        List<Stack> all = new ArrayList<>(List.of(dev));
        for (Stage stage : List.of(Stage.ALPHA, Stage.BETA, Stage.PROD)) {
            String name = "class-" + stage.name().toLowerCase(Locale.ROOT);
            all.add(copies.make(TEAM, dev, wish(dev, name, stage, dev.scope()), Workbench.ANNA));
        }

        assertThat(all)
                .extracting(copies::networks)
                .containsExactly(
                        List.of(Cidr.parse("10.1.0.0/16")),
                        List.of(Cidr.parse("10.2.0.0/16")),
                        List.of(Cidr.parse("10.3.0.0/16")),
                        List.of(Cidr.parse("10.4.0.0/16")));
        all.forEach(stack -> assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED));
        bench.removeEverything(dev);
        assertThat(bench.apply(dev).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(inventory.items(dev.id())).isEmpty();
        all.subList(1, 4).forEach(stack -> assertThat(bench.todo(stack)).isEmpty());
    }

    @Test
    void saysWhenACopyWouldPassAQuotaOfTheAccount() {
        Stack dev = stacks.fromBlueprint(
                TEAM,
                blueprints.named("web-and-db"),
                BlueprintSamples.of(
                        blueprints.named("web-and-db"),
                        "fixed-dev",
                        bench.stack().scope().account(),
                        Map.of(Parameter.ADDRESS, Parameter.ELASTIC, Parameter.FINAL_SNAPSHOT, Parameter.SKIP)),
                Workbench.ANNA);
        Copies.Wish alpha = wish(dev, "fixed-alpha", Stage.ALPHA, dev.scope());
        assertThat(copies.doubts(dev, alpha)).isEmpty();
        copies.make(TEAM, dev, alpha, Workbench.ANNA);

        assertThat(copies.doubts(dev, wish(dev, "fixed-beta", Stage.BETA, dev.scope())))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.code() + doubt.arguments()).isEqualTo("elastic-ip.quota[5, 6]"));
    }

    @Test
    void everythingInsideMovesWithTheBlock() {
        Stack stack = made("ha-web", "shop-dev");
        Copies.Wish wish = wish(stack, "shop-prod", Stage.PROD, stack.scope());

        assertThat(copies.specs(stack, wish).values())
                .hasSameSizeAs(inventory.items(stack.id()))
                .allSatisfy(spec ->
                        assertThat(spec.toString()).doesNotContain("10.16.").doesNotContain("shop-dev"))
                .anySatisfy(spec -> assertThat(spec.toString()).contains("10.17.3.0/24"))
                .anySatisfy(spec -> assertThat(spec.toString()).contains("203.0.113.10/32"));
    }

    @Test
    void zonesAndDomainsAreOthersInAnotherRegion() {
        Stack stack = made("tls-site", "site-dev");
        Scope seoul = new Scope(stack.scope().account(), new Region("ap-northeast-2"));
        Collection<Spec> specs =
                copies.specs(stack, wish(stack, "site-beta", Stage.BETA, seoul)).values();

        assertThat(of(specs, SubnetSpec.class))
                .extracting(SubnetSpec::availabilityZone)
                .containsExactly("ap-northeast-2a", "ap-northeast-2c");
        assertThat(of(specs, HostedZoneSpec.class))
                .extracting(HostedZoneSpec::domain)
                .containsExactly("beta.example.com");
        assertThat(specs).anySatisfy(spec -> assertThat(spec.toString()).contains("www.beta.example.com"));
        assertThat(of(specs, LoadBalancerSpec.class))
                .extracting(LoadBalancerSpec::balancerName)
                .containsExactly("site-beta-lb");
    }

    @Test
    void namesInAZoneOfOthersBecomeOthersInTheSameZone() {
        String account = bench.stack().scope().account();
        Parameters asked = BlueprintSamples.of(
                blueprints.named("api-and-ci"),
                "api-dev",
                account,
                Map.of(
                        Parameter.DOMAIN, "api.example.com",
                        Parameter.ZONE, "Z0123456789ABCDEFGHIJ",
                        Parameter.FINAL_SNAPSHOT, Parameter.SKIP));
        Stack stack = stacks.fromBlueprint(TEAM, blueprints.named("api-and-ci"), asked, Workbench.ANNA);
        Collection<Spec> specs = copies.specs(stack, wish(stack, "api-beta", Stage.BETA, stack.scope()))
                .values();

        assertThat(of(specs, DnsRecordSpec.class)).singleElement().satisfies(name -> {
            assertThat(name.recordName()).isEqualTo("beta.api.example.com");
            assertThat(name.zone()).isEqualTo(Ref.external("Z0123456789ABCDEFGHIJ"));
        });
        assertThat(of(specs, CertificateSpec.class))
                .extracting(CertificateSpec::domain)
                .containsExactly("beta.api.example.com");
    }

    private static <S extends Spec> List<S> of(Collection<Spec> specs, Class<S> type) {
        return specs.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void namesStayWithinTheirLengthAndApart() {
        Renaming renaming = Renaming.of("a-rather-long-name-dev", "a-rather-long-name-for-production");
        assertThat(renaming.unique("a-rather-long-name-dev-lb", 32)).hasSizeLessThanOrEqualTo(32);
        assertThat(renaming.unique("a-rather-long-name-dev-lb", 32))
                .isNotEqualTo(renaming.unique("a-rather-long-name-dev-tg", 32));
        assertThat(Renaming.of("shop", "shop-prod").unique("web", 32)).isEqualTo("web-shop-prod");
    }

    @Test
    void addressesInTextsMoveToo() {
        Move move = new Move(Map.of(Cidr.parse("10.1.0.0/16"), Cidr.parse("10.2.0.0/16")), Map.of("a", "b"), Map.of());
        assertThat(move.text("curl http://10.1.2.30/ 10.10.2.30 1.2.3 300.1.1.1"))
                .isEqualTo("curl http://10.2.2.30/ 10.10.2.30 1.2.3 300.1.1.1");
        assertThat(move.text("a")).isEqualTo("b");
        assertThat(move.block(Cidr.parse("10.0.0.0/8"))).isEqualTo(Cidr.parse("10.0.0.0/8"));
    }
}

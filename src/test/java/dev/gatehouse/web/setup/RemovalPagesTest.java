package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Taking resources out, at once or with the next plan, pausing them, and thinking better of it. */
@PanelTest
@Import(SetUpBench.class)
class RemovalPagesTest {

    @Autowired
    private SetUpBench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Workbench workbench;

    private Stack stack;

    @BeforeEach
    void aNewStack() throws Exception {
        stack = bench.stack();
    }

    @Test
    void namesWhoStillNeedsWhatIsToBeRemoved() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        bench.save(
                stack,
                "subnet",
                "name",
                "public",
                "vpc",
                ref(vpc),
                "availabilityZone",
                "ap-northeast-2a",
                "cidr",
                "10.0.0.0/24");
        String remove = resource(vpc) + "/remove";

        assertThat(bench.editor().open(remove).plain()).contains("main is still needed by", "Subnet public");
        assertThat(bench.editor(Locale.KOREAN).open(remove).plain()).contains("아직 다음 리소스에서 사용합니다");
        assertThat(bench.editor().submit(remove, Map.of()).status()).isEqualTo(422);
        assertThat(inventory.find(vpc.id()).orElseThrow().wish()).isEqualTo(Wish.WANTED);
    }

    @Test
    void removesAndKeepsAfterAll() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        workbench.apply(stack);

        assertThat(bench.editor().submit(resource(vpc) + "/remove", Map.of()).status())
                .isEqualTo(302);
        assertThat(bench.editor().open(SetUpBench.url(stack, "vpc")).plain())
                .contains("to be deleted", "Keep it after all");
        bench.editor().submit(resource(vpc) + "/restore", Map.of());
        assertThat(inventory.find(vpc.id()).orElseThrow().wish()).isEqualTo(Wish.WANTED);
    }

    @Test
    void removesAtOnceWhatWasNeverMade() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");

        assertThat(bench.editor().open(resource(vpc) + "/remove").plain()).contains("is not in AWS yet");
        bench.editor().submit(resource(vpc) + "/remove", Map.of());
        assertThat(inventory.find(vpc.id())).isEmpty();
    }

    @Test
    void pausesANatGatewayTogetherWithItsElasticIp() throws Exception {
        Item nat = natGateway();
        assertThat(bench.editor().open(resource(nat)).plain()).contains("Pause with address");

        String both = nat.id() + "," + bench.item(stack, "address").id();
        assertThat(bench.editor()
                        .open(stackUrl() + "/pause?resource=" + nat.id())
                        .plain())
                .contains("nat", "address", "Pause with the next plan")
                .doesNotContain("Pause all 2 now");
        bench.editor().submit(stackUrl() + "/pause", Map.of("resource", both));
        assertThat(bench.item(stack, "nat").wish()).isEqualTo(Wish.PAUSED);
        assertThat(bench.item(stack, "address").wish()).isEqualTo(Wish.PAUSED);

        assertThat(bench.editor(Locale.KOREAN)
                        .open(stackUrl() + "/resume?resource=" + nat.id())
                        .plain())
                .contains("address", "다음 플랜에서 재개");
        bench.editor().submit(stackUrl() + "/resume", Map.of("resource", both));
        assertThat(bench.item(stack, "nat").wish()).isEqualTo(Wish.WANTED);
        assertThat(bench.item(stack, "address").wish()).isEqualTo(Wish.WANTED);
    }

    @Test
    void removesANatGatewayTogetherWithItsElasticIpInOneAction() throws Exception {
        Item nat = natGateway();
        Item address = bench.item(stack, "address");
        assertThat(bench.editor().open(resource(nat) + "/remove").plain())
                .contains("Remove together with it", "Elastic IP address");

        bench.editor()
                .submit(resource(nat) + "/remove", Map.of("with", address.id().toString()));

        assertThat(inventory.find(nat.id())).isEmpty();
        assertThat(inventory.find(address.id())).isEmpty();
    }

    private Item natGateway() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        Item subnet = bench.save(
                stack,
                "subnet",
                "name",
                "public",
                "vpc",
                ref(vpc),
                "availabilityZone",
                "ap-northeast-2a",
                "cidr",
                "10.0.0.0/24");
        Item door = bench.save(stack, "internet-gateway", "name", "door", "vpc", ref(vpc));
        bench.save(
                stack,
                "route-table",
                "name",
                "out",
                "vpc",
                ref(vpc),
                "routes[0].destination",
                "0.0.0.0/0",
                "routes[0].target",
                ref(door),
                "subnets[]",
                ref(subnet));
        bench.save(stack, "elastic-ip", "name", "address");
        return bench.save(
                stack,
                "nat-gateway",
                "name",
                "nat",
                "subnet",
                ref(subnet),
                "elasticIp",
                ref(bench.item(stack, "address")));
    }

    private static String ref(Item item) {
        return Ref.to(item.id()).toString();
    }

    private String resource(Item item) {
        return "/stacks/" + stack.id() + "/resources/" + item.id();
    }

    private String stackUrl() {
        return "/stacks/" + stack.id();
    }
}

package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what is wanted to what is there, and back. */
@PanelTest
class ApplyTest {

    private final Workbench bench;
    private final Inventory inventory;
    private Stack stack;
    private Ref<VpcSpec> vpc;
    private Ref<SubnetSpec> subnet;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ApplyTest(Workbench bench, Inventory inventory) {
        this.bench = bench;
        this.inventory = inventory;
    }

    @BeforeEach
    void aVpcWithASubnet() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        subnet = bench.add(stack, subnetOf("10.0.0.0/24"));
    }

    private SubnetSpec subnetOf(String cidr) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(cidr), true, Tags.named("public"));
    }

    @Test
    void createsWhatIsWantedInTheOrderOfReferences() {
        assertThat(bench.todo(stack)).containsExactly("CREATE vpc main", "CREATE subnet public");

        RunView run = bench.apply(stack);

        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(vpc).orElseThrow().observed()).isInstanceOf(Present.class);
        assertThat(bench.item(subnet).orElseThrow().applied()).isEqualTo(subnetOf("10.0.0.0/24"));
    }

    @Test
    void hasNothingToDoAfterEachApply() {
        bench.apply(stack);

        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void replacesASubnetWhoseBlockChanges() {
        bench.apply(stack);
        String before = bench.item(subnet).orElseThrow().externalId();
        bench.change(subnet, subnetOf("10.0.7.0/24"));

        assertThat(bench.todo(stack)).containsExactly("REPLACE subnet public");
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(subnet).orElseThrow().externalId()).isNotNull().isNotEqualTo(before);
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void dragsAlongWhatLivesInAReplacedVpc() {
        bench.apply(stack);
        bench.change(vpc, new VpcSpec(Cidr.parse("10.0.0.0/17"), true, true, Tags.named("main")));

        assertThat(bench.todo(stack)).containsExactly("REPLACE vpc main", "REPLACE subnet public");
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void tearsEverythingDownInTheReverseOrder() {
        bench.apply(stack);
        bench.removeEverything(stack);

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    @Test
    void forgetsWhatWasNeverMadeWithoutAPlan() {
        bench.removeEverything(stack);

        assertThat(inventory.items(stack.id())).isEmpty();
    }
}

package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.cost.Line;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.PlannedWorld;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSamples;
import dev.gatehouse.kinds.dbinstance.DbInstanceSamples;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSamples;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSamples;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class CostPageTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Costs costs;

    private Stack stack;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
    }

    private String cost() {
        return "/stacks/" + stack.id() + "/cost";
    }

    @Test
    void saysWhatIsFreeWhenNothingIsBilled() throws Exception {
        assertThat(surfer.page(cost())).contains("Nothing here is billed by the hour", "$0.00");
        assertThat(surfer.page(Locale.KOREAN, cost())).contains("시간당 청구되는 것이 없습니다");
    }

    @Test
    void countsWhatIsThereApartFromWhatIsWanted() {
        new CacheServiceNetwork(bench, stack);
        assertThat(costs.burning(stack.id())).isEqualTo(Bill.NOTHING);
        assertThat(costs.wanted(stack.id()).monthly()).isEqualByComparingTo("46.72");

        bench.apply(stack);
        assertThat(costs.burning(stack.id()).hourly()).isEqualByComparingTo("0.064");

        bench.removeEverything(stack);
        assertThat(costs.wanted(stack.id())).isEqualTo(Bill.NOTHING);
        assertThat(costs.burning(stack.id()).lines())
                .extracting(Line::key)
                .containsExactlyInAnyOrder("nat-gateway", "public-ipv4");
    }

    @Test
    void tellsEachPriceWithItsDateAndTheWonBesideIt() throws Exception {
        new CacheServiceNetwork(bench, stack);

        String page = surfer.page(cost());

        assertThat(page)
                .contains("Begins with the next plan", "AWS price list, 2026-10", "$43.07")
                .contains("₩61,978", "Data through a NAT gateway", "cache-nat + cache-nat-ip");
    }

    /** Two of t3.micro, their alarms, a balancer's two addresses, a database with its standby, storage and secret. */
    @Test
    void addsUpServersTheirBalancerAndTheirDatabase() throws Exception {
        PlannedWorld world = new PlannedWorld(bench, stack);
        bench.add(stack, new AutoScalingGroupSamples().samples().getFirst().in().apply(world));
        bench.add(stack, new LoadBalancerSamples().samples().getFirst().in().apply(world));
        bench.add(stack, new DbInstanceSamples().samples().getFirst().in().apply(world));
        bench.add(stack, new EfsFileSystemSamples().samples().getFirst().in().apply(world));

        Bill wanted = costs.wanted(stack.id());
        assertThat(wanted.lines().stream().map(line -> line.quantity() + " " + line.key()))
                .containsExactlyInAnyOrder(
                        "2 t3.micro",
                        "2 alarm",
                        "1 load-balancer",
                        "2 public-ipv4",
                        "2 db.t4g.micro",
                        "40 db-storage",
                        "1 secret");
        assertThat(wanted.unknown()).isEmpty();
        assertThat(wanted.monthly())
                .isEqualByComparingTo("85.045"); // 18.98 + 0.20 + 16.425 + 7.30 + 36.50 + 5.24 + 0.40
        assertThat(surfer.page(cost()))
                .contains("$85.05", "$0.33 a GB and month", "$0.008 an LCU and hour")
                .containsPattern("RDS backups beyond the size of the database</td>[^$]*unknown");
    }

    @Test
    void saysAtTheTopOfEveryPageWhatBillsNow() throws Exception {
        bench.add(stack, new ElasticIpSpec(Tags.named("idle")));
        bench.apply(stack);

        assertThat(surfer.page("/stacks"))
                .containsPattern("Bills \\$\\d+\\.\\d+ per hour now")
                .contains(cost());
    }
}

package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class HistoryPageTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    private Stack stack;
    private CacheServiceNetwork network;

    @BeforeEach
    void aNetworkWhoseListChanges() {
        stack = surfer.stack();
        network = new CacheServiceNetwork(bench, stack);
        bench.change(
                network.acl,
                network.acl(List.of(
                        CacheServiceNetwork.entry(Direction.INBOUND, 100, "22"),
                        CacheServiceNetwork.entry(Direction.INBOUND, 200, "8080"),
                        CacheServiceNetwork.entry(Direction.INBOUND, 300, "443"))));
    }

    private String history(String query) {
        return "/stacks/" + stack.id() + "/history" + query;
    }

    @Test
    void tellsWhoDidWhatFromWhereAndWhyForEachRule() throws Exception {
        String page = surfer.page(history(""));

        assertThat(page)
                .contains("Row changed", "Inbound · 200", "<del>80</del>", "<ins>8080</ins>")
                .contains("Row added", "Inbound · 300")
                .contains("Anna", "from 192.0.2.7", "because of a test", "KST");
        assertThat(surfer.page(Locale.KOREAN, history(""))).contains("항목 변경", "포트", "192.0.2.7에서");
    }

    @Test
    void callsRulesByWhatPeopleCallTheGroupsInThemAlsoWhenTheseAreNoMore() throws Exception {
        ResourceId bastion = ((Ref.Managed<?>) network.bastion).id();
        bench.change(network.app, network.group("app", CacheServiceNetwork.from(network.bastion, "8080")));
        assertThat(surfer.page(history(""))).contains("Inbound · TCP 22 · from cache-bastion");

        bench.change(network.app, network.group("app"));
        bench.change(network.redis, network.group("redis"));
        inventory.remove(List.of(bastion), Workbench.ANNA);

        assertThat(surfer.page(Locale.KOREAN, history("")))
                .contains("인바운드 · TCP 22 · 소스 cache-bastion")
                .doesNotContain("@" + bastion);
    }

    @Test
    void tellsOnlyOfOneRule() throws Exception {
        RowIdentity changed = inventory.rows(((Ref.Managed<?>) network.acl).id()).stream()
                .filter(row -> row.naturalKey().equals("inbound 200"))
                .findFirst()
                .orElseThrow();

        String page = surfer.page(history("?row=" + changed.id()));

        assertThat(page)
                .contains("<ins>8080</ins>", "Only what happened to one rule")
                .doesNotContain("Inbound · 300");
    }

    @Test
    void tellsOnlyOfOneResource() throws Exception {
        String page = surfer.page(history("?resource=" + ((Ref.Managed<?>) network.nat).id()));

        assertThat(page).contains("NAT gateway", "cache-nat").doesNotContain("Inbound · 200");
    }

    @Test
    void findsByNamePersonAndReason() throws Exception {
        assertThat(surfer.page(history("?q=CACHE-S3")))
                .contains("Gateway endpoint")
                .doesNotContain("Row changed");
        assertThat(surfer.page(history("?q=nobody"))).contains("Nothing found");
    }

    @Test
    void tellsWhatWasApprovedAndWhatCameOfIt() throws Exception {
        bench.apply(stack);

        String page = surfer.page(history("")) + surfer.page(history("?page=1"));

        assertThat(page)
                .contains("Plan approved", "Created in AWS", "Applied in AWS", "Run done")
                .containsPattern("vpc-[0-9a-f]{17}");
    }

    @Test
    void isPaged() throws Exception {
        bench.apply(stack);

        assertThat(surfer.page(history("?q=cache"))).contains("Page 1 of 2", "?q=cache&amp;page=1");
    }
}

package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.audit.History.Filter;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What a run changed in AWS is told in the history once, with its attempts, whatever was wished before. */
@PanelTest
class ToldTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private History history;

    @Autowired
    private Clients clients;

    private Stack stack;
    private CacheServiceNetwork network;

    @BeforeEach
    void theNetworkIsThere() {
        stack = bench.stack();
        network = new CacheServiceNetwork(bench, stack);
        bench.apply(stack);
    }

    private List<Entry> told(String action) {
        return history.of(stack.id(), new Filter(null, null, ""), PageRequest.of(0, 200)).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    @Test
    void tellsWhatItTookBackThoughNothingElseIsWishedThanBefore() {
        String subnet =
                String.valueOf(bench.item(network.publicSubnet).orElseThrow().externalId());
        clients.ec2(stack.scope())
                .modifySubnetAttribute(request -> request.subnetId(subnet).mapPublicIpOnLaunch(on -> on.value(false)));

        bench.apply(stack);

        assertThat(told("resource.realigned")).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("cache-public");
            assertThat(entry.before()).contains("\"mapPublicIpOnLaunch\":false");
            assertThat(entry.after()).contains("\"mapPublicIpOnLaunch\":true");
            assertThat(entry.operation()).isNotNull();
            assertThat(entry.attempts()).isNotEmpty().allMatch(line -> line.split(" ").length > 2);
        });
    }

    @Test
    void tellsNothingOfASettlingThatFoundAllRight() {
        assertThat(told("resource.realigned")).isEmpty();
        assertThat(bench.todo(stack)).isEmpty();
    }
}

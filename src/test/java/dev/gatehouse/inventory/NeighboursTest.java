package dev.gatehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What AWS counts over an account and Region is counted over all stacks there. */
@PanelTest
class NeighboursTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Stacks stacks;

    @Autowired
    private Inventory inventory;

    private Stack beside(Stack other, String name, Scope place) {
        return stacks.create(other.team(), place, name + " " + other.scope().account(), Stage.NONE, Workbench.ANNA);
    }

    private List<Ref<ElasticIpSpec>> addresses(Stack stack, int number) {
        List<Ref<ElasticIpSpec>> refs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            refs.add(bench.add(stack, new ElasticIpSpec(Tags.named("address-" + i))));
        }
        return refs;
    }

    private List<List<String>> quotas(Stack stack) {
        return inventory.checkAll(stack.id(), inventory.items(stack.id())).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.code().equals("elastic-ip.quota"))
                .map(Diagnostic::arguments)
                .distinct()
                .toList();
    }

    @Test
    void quotasCountWhatTheOtherStacksOfTheAccountAndRegionWant() {
        Stack here = bench.stack();
        Stack neighbour = beside(here, "beside", here.scope());
        Stack elsewhere = beside(here, "elsewhere", new Scope(here.scope().account(), new Region("us-east-1")));
        addresses(here, 2);
        addresses(elsewhere, 4);
        List<Ref<ElasticIpSpec>> theirs = addresses(neighbour, 2);
        assertThat(quotas(here)).isEmpty();

        Ref<ElasticIpSpec> fifth = bench.add(neighbour, new ElasticIpSpec(Tags.named("fifth")));
        assertThat(quotas(here)).containsExactly(List.of("5", "5"));
        assertThat(inventory.check(neighbour.id(), null, new ElasticIpSpec(Tags.named("sixth"))))
                .anySatisfy(one -> assertThat(one.arguments()).containsExactly("5", "6"));

        inventory.remove(
                List.of(((Ref.Managed<?>) fifth).id(), ((Ref.Managed<?>) theirs.getFirst()).id()), Workbench.ANNA);
        assertThat(quotas(here)).isEmpty();
    }
}

package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
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
class MapPageTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    private Stack stack;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
    }

    private String map() {
        return "/stacks/" + stack.id() + "/map";
    }

    @Test
    void saysWhatItIsForWhenThereIsNothingToSee() throws Exception {
        assertThat(surfer.page(map())).contains("Nothing to see yet", "Begin with a VPC");
        assertThat(surfer.page(Locale.KOREAN, "/stacks/" + stack.id())).contains("아직 표시할 것이 없습니다");
    }

    @Test
    void saysThatASubnetIsPrivateUntilARouteToTheInternetExistsAndWhichTableItUses() throws Exception {
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.add(stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.named("public")));

        assertThat(surfer.page(map()))
                .contains("Private subnet", "Still private until a route to the internet gateway exists.")
                .contains("main route table, AWS&#39;s own", "default network ACL, AWS&#39;s own")
                .doesNotContain("Public subnet");
    }

    @Test
    void drawsTheWholeNetworkWithItsState() throws Exception {
        new CacheServiceNetwork(bench, stack);
        String before = surfer.page(map());
        bench.apply(stack);
        String after = surfer.page(map());

        assertThat(before).contains("Public once the plan is applied.", "planned");
        assertThat(after)
                .contains("Region ap-northeast-2", "Availability Zone ap-northeast-2a", "apne2-az1")
                .contains("Public subnet", "cache-igw", "cache-nat", "cache-bastion", "Last seen in AWS")
                .containsPattern("Public address\">\\d+\\.\\d+\\.\\d+\\.\\d+<")
                .doesNotContain("Public once the plan is applied.");
    }

    @Test
    void showsTheRowsOfWhatRulesOverASubnet() throws Exception {
        new CacheServiceNetwork(bench, stack);

        assertThat(surfer.part(map()))
                .contains("peek-panel", "<td>0.0.0.0/0</td><td>cache-igw</td>", "Destination")
                .doesNotContain("<html");
    }

    @Test
    void saysTheSameAsATable() throws Exception {
        new CacheServiceNetwork(bench, stack);
        bench.add(stack, new ElasticIpSpec(Tags.named("idle")));

        assertThat(surfer.page(map()))
                .contains("As a table", "NAT gateway cache-nat · planned", "In the Region, in no VPC");
    }
}

package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PanelTest
@Import(SetUpBench.class)
class StackPagesTest {

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
    void listsStacksWithTheirStateAndCost() throws Exception {
        assertThat(bench.editor().open("/stacks").plain()).contains(stack.name(), "Empty");
        assertThat(bench.editor(Locale.KOREAN).open("/stacks").plain()).contains("비어 있음");

        bench.save(stack, "elastic-ip", "name", "address");
        assertThat(bench.editor().open("/stacks").plain()).contains("To apply: 1");
        workbench.apply(stack);
        assertThat(bench.editor().open("/stacks").plain()).contains("Applied", "$0.005 /h");
    }

    @Test
    void refusesAStackWithoutANameOrWithATakenOneAndKeepsWhatWasTyped() throws Exception {
        Map<String, String> typed = SetUpBench.typed(
                "name", "", "account", stack.scope().account(), "region", "eu-west-1", "stage", "PROD");
        Editor.Page nameless = bench.editor().submit("/stacks", typed);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.plain()).contains("A name has 1 to 63 letters");
        assertThat(nameless.html()).contains("value=\"eu-west-1\" selected").contains("value=\"PROD\" selected");

        typed.put("name", stack.name());
        assertThat(bench.editor(Locale.KOREAN).submit("/stacks", typed).plain()).contains("스택이 이미 있습니다");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/history"})
    void hasNothingOnAPageThatIsTooFarOff(String list) throws Exception {
        for (String page : List.of("2147483647", "-1")) {
            assertThat(bench.editor()
                            .open("/stacks/" + stack.id() + list + "?page=" + page)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysThatARouteCannotLeadToASubnet() throws Exception {
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

        Map<String, String> typed = SetUpBench.typed(
                "name",
                "routes",
                "vpc",
                ref(vpc),
                "routes[0].destination",
                "0.0.0.0/0",
                "routes[0].target",
                ref(subnet));

        assertThat(bench.editor()
                        .submit(SetUpBench.url(stack, "route-table") + "/new", typed)
                        .status())
                .isEqualTo(422);
        assertThat(bench.editor()
                        .submit(SetUpBench.url(stack, "route-table") + "/new/check", typed)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsNamesAsTheyAreMeant() throws Exception {
        String decomposed = Normalizer.normalize("\u00A0쇼핑몰\u00A0개발 ", Normalizer.Form.NFD);
        Map<String, String> typed =
                SetUpBench.typed("name", decomposed, "account", stack.scope().account(), "region", "ap-northeast-2");

        assertThat(bench.editor().submit("/stacks", typed).status()).isEqualTo(302);
        typed.put("name", "쇼핑몰 개발");
        assertThat(bench.editor().submit("/stacks", typed).status()).isEqualTo(422);
        bench.editor()
                .submit(
                        SetUpBench.url(stack, "vpc") + "/new",
                        SetUpBench.typed("name", decomposed, "cidr", "10.0.0.0/16"));
        assertThat(bench.item(stack, "쇼핑몰 개발").name()).isEqualTo("쇼핑몰 개발");
        assertThat(bench.editor()
                        .submit(
                                SetUpBench.url(stack, "vpc") + "/new",
                                SetUpBench.typed("name", "a\u202Eb", "cidr", "10.1.0.0/16"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void hasRoomForNamesOfRareIdeographs() throws Exception {
        String name = "𠮷".repeat(63);
        Map<String, String> typed =
                SetUpBench.typed("name", name, "account", stack.scope().account(), "region", "ap-northeast-2");

        assertThat(bench.editor().submit("/stacks", typed).status()).isEqualTo(302);
        typed.put("name", name + "𠮷");
        assertThat(bench.editor().submit("/stacks", typed).status()).isEqualTo(422);
    }

    @Test
    void takesNoAccountThatThePersonMayNotUse() throws Exception {
        Editor.Page refused = bench.editor()
                .submit("/stacks", SetUpBench.typed("name", "mine", "account", "999999999999", "region", "eu-west-1"));

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void offersTheStepThatCanBeTakenNext() throws Exception {
        assertThat(setUp())
                .contains("VPCs: nothing there yet")
                .contains("1 VPCs")
                .contains("Not started");

        bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        assertThat(setUp()).contains("Subnets: nothing there yet", "Saved, not applied", "To the plan (1)");
        bench.editor().submit(SetUpBench.url(stack, "internet-gateway") + "/new/check", Map.of("name", "door"));
        assertThat(setUp()).contains("Internet gateways: somebody began a form");
    }

    @Test
    void tellsWhichStepsAreAppliedAndWhichWereChangedOutside() throws Exception {
        bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        workbench.apply(stack);
        assertThat(setUp()).contains("Applied");

        Editor.Page step = bench.editor().open(SetUpBench.url(stack, "vpc"));
        assertThat(step.plain()).contains("ready", bench.item(stack, "main").externalId());
    }

    @Test
    void showsWhatIsWantedAppliedAndThereBesideEachOther() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        assertThat(bench.editor().open(resource(vpc)).plain())
                .contains("planned", "not yet", "aws ec2 create-vpc --cidr-block 10.0.0.0/16")
                .contains("10.0.0.0 – 10.0.255.255: 65,536 addresses")
                .contains("Main route table Every subnet uses it", "Default network ACL", "Default security group");
        workbench.apply(stack);
        Editor.Page page = bench.somebody(Role.VIEWER, Locale.ENGLISH).open(resource(vpc));
        assertThat(page.plain())
                .contains(
                        "IPv4 address block 10.0.0.0/16 10.0.0.0/16 10.0.0.0/16",
                        "State available",
                        "It is needed by nothing")
                .contains(bench.item(stack, "main").externalId());
        assertThat(page.html()).doesNotContain("/remove").doesNotContain("class=\"differs\"");

        Map<String, String> edit = SetUpBench.typed("name", "renamed", "cidr", "10.0.0.0/16", "_generation", "1");
        assertThat(bench.editor()
                        .submit(SetUpBench.url(stack, "vpc") + "/" + vpc.id(), edit)
                        .status())
                .isEqualTo(302);
        assertThat(bench.editor(Locale.KOREAN).open(resource(vpc)).html())
                .contains("renamed")
                .contains("원하는 구성과 다릅니다");
    }

    @Test
    void callsRowsByNamesAndLeadsToTheHistoryOfEach() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        Item bastion = group(vpc, "bastion", "rules[0].cidr", "203.0.113.7/32");
        Item app = group(vpc, "app", "rules[0].group", ref(bastion));

        Editor.Page page = bench.somebody(Role.VIEWER, Locale.KOREAN).open(resource(app));

        assertThat(page.plain()).contains("인바운드 · TCP 22 · 소스 bastion").doesNotContain(ref(bastion));
        assertThat(page.html())
                .contains("&amp;row=" + inventory.rows(app.id()).getFirst().id());
    }

    private Item group(Item vpc, String name, String peer, String of) throws Exception {
        return bench.save(
                stack,
                "security-group",
                "name",
                name,
                "vpc",
                ref(vpc),
                "groupName",
                name,
                "description",
                name,
                "rules[0].direction",
                "inbound",
                "rules[0].protocol",
                "tcp",
                "rules[0].ports",
                "22",
                peer,
                of);
    }

    private static String ref(Item item) {
        return Ref.to(item.id()).toString();
    }

    private String resource(Item item) {
        return "/stacks/" + stack.id() + "/resources/" + item.id();
    }

    private String setUp() throws Exception {
        return bench.editor().open("/stacks/" + stack.id() + "/set-up").plain();
    }
}

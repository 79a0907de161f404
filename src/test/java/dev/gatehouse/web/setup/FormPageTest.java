package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.team.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PanelTest
@Import(SetUpBench.class)
class FormPageTest {

    @Autowired
    private SetUpBench bench;

    @Autowired
    private Inventory inventory;

    private Stack stack;

    @BeforeEach
    void aNewStack() throws Exception {
        stack = bench.stack();
    }

    @Test
    void proposesANameAndTheNextFreeBlockAndHoldsNothingAgainstTheReader() throws Exception {
        Editor.Page first = bench.editor().open(url("vpc") + "/new");
        assertThat(first.holds("cidr")).isEqualTo("10.0.0.0/16");
        assertThat(first.holds("name")).isEqualTo(stack.name() + "-vpc");
        assertThat(first.html()).doesNotContain("error-summary");

        bench.save(stack, "vpc", "name", stack.name() + "-vpc", "cidr", "10.0.0.0/16");
        Editor.Page second = bench.editor().open(url("vpc") + "/new");
        assertThat(second.holds("cidr")).isEqualTo("10.1.0.0/16");
        assertThat(second.holds("name")).isEqualTo(stack.name() + "-vpc-2");
    }

    @Test
    void savesAndShowsTheStepWithAWordAboutIt() throws Exception {
        Editor.Page saved = bench.editor()
                .submit(
                        url("vpc") + "/new",
                        SetUpBench.typed("name", "main", "cidr", "10.0.0.0/16", "_why", "a start"));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.location()).isEqualTo(url("vpc"));
        assertThat(inventory.items(stack.id())).extracting(Item::name).containsExactly("main");
        assertThat(bench.editor().open(url("vpc")).plain()).contains("main", "10.0.0.0/16", "planned");
    }

    @Test
    void offersTheZonesTheResourcesAndWhateverElseCanBeChosen() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");

        Editor.Page page = bench.editor().open(url("subnet") + "/new");

        assertThat(page.holds("vpc")).isEqualTo(ref(vpc));
        assertThat(page.plain()).contains("main · 10.0.0.0/16", "ap-northeast-2a (apne2-az1)");
        assertThat(page.holds("availabilityZone")).isEqualTo("ap-northeast-2a");
    }

    @Test
    void insertsRowsWithoutJavaScriptAndKeepsEverythingTyped() throws Exception {
        Map<String, String> typed = acl("22");
        typed.put("_row", "insert:entries:1:inbound");

        Editor.Page page = bench.editor().submit(url("network-acl") + "/new", typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.holds("name")).isEqualTo("acl");
        assertThat(page.holds("entries[0].ports")).isEqualTo("22");
        assertThat(page.holds("entries[1].number")).isEqualTo("200");
        assertThat(page.holds("entries[1].direction")).isEqualTo("inbound");
        assertThat(page.html()).contains("rule-focused").doesNotContain("error-summary");
    }

    @Test
    void tellsAtTheRowThatItNeverTakesEffect() throws Exception {
        Map<String, String> typed = acl("all");
        typed.putAll(entry(1, "200", "80"));

        Editor.Page page = bench.editor().submit(url("network-acl") + "/new/check", typed);

        assertThat(page.said("f-entries-1")).contains("Entry 200 never takes effect");
    }

    @Test
    void saysAtTheFieldFromWhereToWhereABlockGoes() throws Exception {
        Editor.Page check = bench.editor()
                .submit(url("vpc") + "/new/check", SetUpBench.typed("name", "main", "cidr", " 10.0.0.0/16"));
        assertThat(check.said("f-cidr")).contains("10.0.0.0 – 10.0.255.255: 65,536 addresses");

        assertThat(bench.editor(Locale.KOREAN).open(url("vpc") + "/new").plain())
                .contains("10.0.0.0 – 10.0.255.255: 주소 65,536개", "AWS가 함께 만드는 것", "기본 네트워크 ACL");
    }

    @Test
    void movesRowsOnlyWhereTheirOrderMeansSomething() throws Exception {
        Map<String, String> typed = acl("22");
        typed.put("_row", "insert:entries:1:inbound");

        assertThat(bench.editor().submit(url("network-acl") + "/new", typed).html())
                .contains("up:entries:1");
        assertThat(bench.editor().open(url("security-group") + "/new").html())
                .contains("copy:rules:0")
                .doesNotContain("up:rules", "down:rules");
    }

    @Test
    void answersWhatWouldHappenToAPacketBeforeAnythingIsSaved() throws Exception {
        Map<String, String> typed = acl("22");
        typed.put("_if.port", "22");
        assertThat(bench.editor()
                        .submit(url("network-acl") + "/new/check", typed)
                        .plain())
                .contains("TCP 22 from 203.0.113.10 Allowed by 100");

        typed.putAll(entry(1, "99", "22"));
        typed.put("entries[1].action", "deny");
        assertThat(bench.editor()
                        .submit(url("network-acl") + "/new/check", typed)
                        .plain())
                .contains("TCP 22 from 203.0.113.10 Denied by 99");
        assertThat(inventory.items(stack.id())).noneMatch(item -> item.kind().equals("network-acl"));
    }

    @Test
    void showsWhoLastChangedARowWhenAndWhy() throws Exception {
        Map<String, String> typed = acl("22");
        typed.put("_why", "the office logs in");
        assertThat(bench.editor().submit(url("network-acl") + "/new", typed).status())
                .isEqualTo(302);

        Editor.Page form = bench.editor()
                .open(url("network-acl") + "/" + bench.item(stack, "acl").id());

        assertThat(form.plain()).contains(bench.editor().user().name(), "“the office logs in”");
    }

    @Test
    void copiesAResourceUnderAFreeName() throws Exception {
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");

        Editor.Page copy = bench.editor().open(url("vpc") + "/new?copy=" + vpc.id());

        assertThat(copy.holds("name")).isEqualTo("main-copy");
        assertThat(copy.holds("cidr")).isEqualTo("10.0.0.0/16");
    }

    @Test
    void isForEditorsOfTheStackAlone() throws Exception {
        assertThat(bench.somebody(Role.VIEWER, Locale.ENGLISH)
                        .open(url("vpc") + "/new")
                        .status())
                .isEqualTo(403);
        assertThat(bench.editor()
                        .open("/stacks/" + UUID.randomUUID() + "/set-up/vpc/new")
                        .status())
                .isEqualTo(404);
        assertThat(bench.editor().open(url("castle") + "/new").status()).isEqualTo(404);
        assertThat(bench.editor().open(url("vpc") + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Map<String, String> acl(String ports) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(entry(0, "100", ports));
        typed.put("name", "acl");
        typed.put("vpc", ref(bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16")));
        return typed;
    }

    private static Map<String, String> entry(int row, String number, String ports) {
        String at = "entries[" + row + "].";
        return SetUpBench.typed(
                at + "direction",
                "inbound",
                at + "number",
                number,
                at + "protocol",
                "tcp",
                at + "ports",
                ports,
                at + "cidr",
                "0.0.0.0/0",
                at + "action",
                "allow");
    }

    private String url(String kind) {
        return SetUpBench.url(stack, kind);
    }

    private static String ref(Item item) {
        return Ref.to(item.id()).toString();
    }
}

package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Databases, file systems and caches are entered on their forms, one proposing itself after the other. */
@PanelTest
@Import(SetUpBench.class)
class DataFormsTest {

    @Autowired
    private SetUpBench bench;

    @Autowired
    private Inventory inventory;

    private Stack stack;
    private Item left;
    private Item right;

    @BeforeEach
    void aNetwork() throws Exception {
        stack = bench.stack();
        Item vpc = bench.save(stack, "vpc", "name", "main", "cidr", "10.16.0.0/16");
        left = subnet(vpc, "data-a", "10.16.5.0/24", "a");
        right = subnet(vpc, "data-c", "10.16.6.0/24", "c");
    }

    @Test
    void aDatabaseIsProposedAllButWhatHappensToItsData() throws Exception {
        save("db-subnet-group", "data");
        Editor.Page form = bench.editor().open(url("db-instance") + "/new");
        assertThat(form.holds("engine")).isEqualTo("mysql");
        assertThat(form.holds("finalSnapshot")).isNullOrEmpty();

        Editor.Page refused = submit("db-instance", "name", "orders", "subnetGroup", ref("data"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.plain()).contains("What happens to the data then");
        assertThat(inventory.items(stack.id())).extracting(Item::kind).doesNotContain("db-instance");
    }

    @Test
    void eachFormIsThereInBothLanguages() throws Exception {
        for (String kind : new String[] {
            "db-subnet-group",
            "db-instance",
            "efs-file-system",
            "efs-mount-target",
            "cache-subnet-group",
            "replication-group"
        }) {
            assertThat(bench.editor().open(url(kind) + "/new").status())
                    .as(kind)
                    .isEqualTo(200);
            assertThat(bench.editor(Locale.KOREAN).open(url(kind) + "/new").plain())
                    .as(kind)
                    .doesNotContain("??");
        }
    }

    private Item subnet(Item vpc, String name, String block, String zone) throws Exception {
        return bench.save(
                stack,
                "subnet",
                "name",
                name,
                "vpc",
                Ref.to(vpc.id()).toString(),
                "availabilityZone",
                "ap-northeast-2" + zone,
                "cidr",
                block);
    }

    private void save(String kind, String name) throws Exception {
        assertThat(submit(
                                kind,
                                "name",
                                name,
                                "groupName",
                                name,
                                "description",
                                "data",
                                "subnets[0]",
                                Ref.to(left.id()).toString(),
                                "subnets[1]",
                                Ref.to(right.id()).toString())
                        .status())
                .isEqualTo(302);
    }

    private Editor.Page submit(String kind, String... fields) throws Exception {
        return bench.editor().submit(url(kind) + "/new", SetUpBench.typed(fields));
    }

    private String ref(String name) {
        return inventory.items(stack.id()).stream()
                .filter(item -> item.name().equals(name))
                .map(item -> Ref.to(item.id()).toString())
                .findFirst()
                .orElseThrow();
    }

    private String url(String kind) {
        return "/stacks/" + stack.id() + "/set-up/" + kind;
    }
}

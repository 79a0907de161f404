package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stack in which bad input is tried, with what is in it already. */
record Ground(SetUpBench bench, Stack stack) {

    /** Where a new resource of a kind is typed. */
    String url(String kind) {
        return SetUpBench.url(stack, kind) + "/new";
    }

    /** Saves a right form under another name, with other fields: names and texts, one after the other. */
    void save(String kind, String name, Map<String, String> right, String... other) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(right);
        typed.putAll(SetUpBench.typed(other));
        typed.put("name", name);
        Editor.Page saved = bench.editor().submit(url(kind), resolved(typed));
        assertThat(saved.status()).as(saved.plain()).isEqualTo(302);
    }

    /** With references where a text says what is referred to. */
    Map<String, String> resolved(Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.replaceAll((field, value) -> value.startsWith("@")
                ? Ref.to(bench.item(stack, value.substring(1)).id()).toString()
                : value);
        return typed;
    }

    /** Two VPCs without internet; main has subnets data-a and data-a2 in one zone and data-c in another, far has one. */
    void networks() throws Exception {
        save("vpc", "main", BadForm.right("cidr", "10.0.0.0/16", "dnsSupport", "true"));
        save("vpc", "far", BadForm.right("cidr", "10.1.0.0/16", "dnsSupport", "true", "dnsHostnames", "true"));
        subnet("data-a", "main", "10.0.1.0/24", "a");
        subnet("data-a2", "main", "10.0.2.0/24", "a");
        subnet("data-c", "main", "10.0.3.0/24", "c");
        subnet("far-b", "far", "10.1.1.0/24", "b");
        group("far-sg", "far", "3306");
    }

    void subnet(String name, String vpc, String cidr, String zone) throws Exception {
        save(
                "subnet",
                name,
                BadForm.right("vpc", "@" + vpc, "cidr", cidr, "availabilityZone", "ap-northeast-2" + zone));
    }

    /** As many security groups as an interface can bear, and one more: g0, g1 … */
    void tooManyGroups(String vpc) throws Exception {
        for (int i = 0; i < 6; i++) {
            group("g" + i, vpc, "22");
        }
    }

    /** A security group whose members let each other in to the port. */
    void group(String name, String vpc, String port) throws Exception {
        Map<String, String> right = BadForm.right("vpc", "@" + vpc, "groupName", name, "description", "for tests");
        right.putAll(
                SetUpBench.typed("rules[0].direction", "inbound", "rules[0].protocol", "tcp", "rules[0].ports", port));
        right.put("rules[0].self", "true");
        save("security-group", name, right);
    }
}

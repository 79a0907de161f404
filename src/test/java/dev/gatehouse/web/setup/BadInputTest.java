package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.PanelTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever is typed wrongly is told at its field, in both languages, and stays where it was typed. */
@PanelTest
@Import(SetUpBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    @Autowired
    private SetUpBench bench;

    private Stack stack;
    private Item vpc;

    /**
     * @param id of the place where it is told
     * @param english a part of what is told
     */
    record Bad(String kind, Map<String, String> typed, String id, String english, String korean) {

        @Override
        public String toString() {
            String first = typed.entrySet().iterator().next().toString();
            return kind + " " + first.substring(0, Math.min(first.length(), 60));
        }
    }

    static List<Bad> inputs() {
        return List.of(
                vpc("cidr", "10.0.0/16", "is not an IPv4 block", "IPv4 블록이 아닙니다"),
                vpc("cidr", "10.0.0.5/16", "an address inside a block", "블록 안의 주소입니다"),
                vpc("cidr", "10.0.0.0/8", "a VPC is /16 at the most", "VPC는 최대 /16"),
                vpc("cidr", "10.0.0.0/29", "a VPC is /28 at the least", "VPC는 최소 /28"),
                vpc("cidr", "", "must be filled in", "반드시 입력해야 합니다"),
                vpc("name", "", "Give it a name", "이름을 입력하세요"),
                vpc("name", "taken", "another one called taken", "이름이 taken인 리소스"),
                vpc("name", "x".repeat(300), "300 characters", "300자입니다"),
                vpc("name", "main 🚀", "no emoji", "이모지"),
                tag("aws:team", "x", "f-tags-0", "belong to AWS", "AWS가"),
                tag("k".repeat(300), "x", "f-tags-0", "this one has 300", "300자입니다"),
                tag("Team", "v".repeat(300), "f-tags-0", "this one has 300", "300자입니다"),
                tag("Team", "🚀", "f-tags-0", "no emoji", "이모지"),
                tag("Name", "x", "f-tags-0-key", "field at the top", "맨 위의 이름 항목"),
                subnet("cidr", "10.1.0.0/24", "does not lie inside", "안에 있지 않습니다"),
                subnet("cidr", "10.0.0.0/25", "Two subnets of one VPC", "겹칩니다"),
                subnet("cidr", "10.0.0.0/15", "a subnet is /16 at the most", "최대 /16"),
                subnet("cidr", "10.0.2.0/30", "a subnet is /28 at the least", "최소 /28"),
                subnet(
                        "availabilityZone",
                        "ap-northeast-2z",
                        "no Availability Zone ap-northeast-2z",
                        "ap-northeast-2z"),
                entry("number", "0", "it must be from 1 to 32766", "1부터 32766까지"),
                entry("number", "32767", "own final entry", "AWS의 마지막 항목"),
                entry("number", "", "must be filled in", "반드시 입력해야 합니다"),
                entry("number", "100", "There is an entry 100", "100번 항목이 이미"),
                entry("number", "ten", "is not a whole number", "정수가 아닙니다"),
                entry("ports", "70000", "ports go from 0 to 65535", "0부터 65535까지"),
                entry("ports", "90-80", "goes backwards", "거꾸로"),
                entry("protocol", "tpc", "is not a protocol", "프로토콜이 아닙니다"),
                entry("icmp", "8/0", "does not go with protocol tcp", "프로토콜 tcp에는"),
                entry("protocol", "icmp", "f-entries-1-ports", "Ports 22 do not go with protocol icmp", "프로토콜 icmp에는"),
                entry("cidr", "0.0.0.0", "is not an IPv4 block", "IPv4 블록이 아닙니다"),
                twinRule("This rule is there already", "규칙이 이미 있습니다"),
                rule("ports", "22-", "is not a port", "포트가 아닙니다"));
    }

    @BeforeAll
    void aStackWithASubnet() throws Exception {
        stack = bench.stack();
        vpc = bench.save(stack, "vpc", "name", "taken", "cidr", "10.0.0.0/16", "dnsSupport", "true");
        bench.save(
                stack,
                "subnet",
                "name",
                "first",
                "vpc",
                ref(vpc),
                "availabilityZone",
                "ap-northeast-2a",
                "cidr",
                "10.0.0.0/24");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isToldAtItsFieldAndKept(Bad bad) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(bad.typed());
        if (!bad.kind().equals("vpc")) {
            typed.put("vpc", ref(vpc));
        }

        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Editor.Page page = bench.editor(language).submit(SetUpBench.url(stack, bad.kind()) + "/new", typed);

            assertThat(page.status()).as(page.html()).isEqualTo(422);
            assertThat(page.said(bad.id())).contains(language.equals(Locale.ENGLISH) ? bad.english() : bad.korean());
            for (Map.Entry<String, String> field : bad.typed().entrySet()) {
                assertThat(page.holds(field.getKey())).isEqualTo(field.getValue());
            }
            assertThat(page.html()).contains("href=\"#" + bad.id());
        }
    }

    @Test
    void tellsEverythingAtOnce() throws Exception {
        Editor.Page page = bench.editor()
                .submit(
                        SetUpBench.url(stack, "vpc") + "/new",
                        SetUpBench.typed("name", "", "cidr", "many", "tags[0].key", "", "tags[0].value", "lost"));

        assertThat(page.said("f-name")).isNotEmpty();
        assertThat(page.said("f-cidr")).isNotEmpty();
        assertThat(page.said("f-tags-0-key")).isNotEmpty();
    }

    @Test
    void tellsThatTheReasonIsTooLong() throws Exception {
        Editor.Page page = bench.editor()
                .submit(
                        SetUpBench.url(stack, "vpc") + "/new",
                        SetUpBench.typed("name", "main", "cidr", "10.0.0.0/16", "_why", "w".repeat(1001)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.plain()).contains("The reason has 1001 characters");
    }

    private static String ref(Item item) {
        return Ref.to(item.id()).toString();
    }

    private static Bad vpc(String field, String text, String english, String korean) {
        Map<String, String> typed = SetUpBench.typed(field, text);
        typed.putIfAbsent("name", "main");
        typed.putIfAbsent("cidr", "10.9.0.0/16");
        return new Bad("vpc", typed, "f-" + field, english, korean);
    }

    private static Bad tag(String key, String value, String id, String english, String korean) {
        Map<String, String> typed =
                SetUpBench.typed("tags[0].key", key, "tags[0].value", value, "name", "main", "cidr", "10.9.0.0/16");
        return new Bad("vpc", typed, id, english, korean);
    }

    private static Bad subnet(String field, String text, String english, String korean) {
        Map<String, String> typed = SetUpBench.typed(field, text);
        typed.putIfAbsent("name", "second");
        typed.putIfAbsent("availabilityZone", "ap-northeast-2c");
        typed.putIfAbsent("cidr", "10.0.1.0/24");
        return new Bad("subnet", typed, "f-" + field, english, korean);
    }

    /** The second of two entries is wrong. */
    private static Bad entry(String field, String text, String english, String korean) {
        return entry(field, text, "f-entries-1-" + field, english, korean);
    }

    private static Bad entry(String field, String text, String id, String english, String korean) {
        Map<String, String> typed = SetUpBench.typed("entries[1]." + field, text);
        for (int i = 0; i < 2; i++) {
            typed.putIfAbsent("entries[" + i + "].direction", "inbound");
            typed.putIfAbsent("entries[" + i + "].number", i == 0 ? "100" : "200");
            typed.putIfAbsent("entries[" + i + "].protocol", "tcp");
            typed.putIfAbsent("entries[" + i + "].ports", "22");
            typed.putIfAbsent("entries[" + i + "].cidr", "10.0.0.0/16");
            typed.putIfAbsent("entries[" + i + "].action", "allow");
        }
        typed.put("name", "acl");
        return new Bad("network-acl", typed, id, english, korean);
    }

    private static Bad twinRule(String english, String korean) {
        Bad twin = rule("cidr", "203.0.113.0/24", english, korean);
        return new Bad(twin.kind(), twin.typed(), "f-rules-1", english, korean);
    }

    private static Bad rule(String field, String text, String english, String korean) {
        Map<String, String> typed = SetUpBench.typed("rules[1]." + field, text);
        for (int i = 0; i < 2; i++) {
            typed.putIfAbsent("rules[" + i + "].direction", "inbound");
            typed.putIfAbsent("rules[" + i + "].protocol", "tcp");
            typed.putIfAbsent("rules[" + i + "].ports", "22");
            typed.putIfAbsent("rules[" + i + "].cidr", "203.0.113.0/24");
        }
        typed.put("name", "sg");
        typed.put("groupName", "sg");
        typed.put("description", "for tests");
        return new Bad("security-group", typed, "f-rules-1-" + field, english, korean);
    }
}

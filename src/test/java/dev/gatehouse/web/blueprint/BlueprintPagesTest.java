package dev.gatehouse.web.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the pages of blueprints and copies make of answers, good and bad. */
@PanelTest
class BlueprintPagesTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Stacks stacks;

    @Autowired
    private Inventory inventory;

    private Stack neighbour;
    private final Map<String, String> good = new LinkedHashMap<>();

    @BeforeEach
    void anAccountWithANetwork() {
        neighbour = surfer.stack();
        bench.add(neighbour, new VpcSpec(Cidr.parse("10.16.0.0/16"), true, true, Tags.named("taken")));
        good.putAll(Map.of(
                "name", "made in " + neighbour.scope().account(),
                "stage", "dev",
                "account", neighbour.scope().account(),
                "region", "ap-northeast-2",
                "block", "10.48.0.0/16",
                "office", "203.0.113.10",
                "nat", "one",
                "instanceType", "t3.micro"));
        good.putAll(Map.of(
                "minServers", "2",
                "maxServers", "4",
                "databaseClass", "db.t4g.micro",
                "finalSnapshot", "skip",
                "publicKey", ""));
    }

    private MockHttpServletResponse send(Locale language, Map<String, String> fields) throws Exception {
        List<String> words = new ArrayList<>();
        fields.forEach((name, value) -> words.addAll(List.of(name, value)));
        return surfer.press(language, "/blueprints/ha-web", words.toArray(String[]::new));
    }

    private List<Stack> made() {
        return stacks.all().stream()
                .filter(stack ->
                        stack.scope().equals(neighbour.scope()) && !stack.id().equals(neighbour.id()))
                .toList();
    }

    @Test
    void makesTheStackInOneGoAndSaysWhereItCameFrom() throws Exception {
        MockHttpServletResponse answer = send(Locale.ENGLISH, good);

        assertThat(made()).hasSize(1);
        Stack stack = made().getFirst();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/stacks/" + stack.id() + "/plan");
        assertThat(inventory.items(stack.id())).hasSizeGreaterThan(30);
        String history = "/stacks/" + stack.id() + "/history?page=";
        assertThat(surfer.page(history + 0) + surfer.page(history + 1)).contains("Made from a blueprint");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', This field must be filled in, 입력",
        "block, 10.16.128.0/17, overlaps 10.16.0.0/16, 겹칩니다",
        "block, 172.31.0.0/16, is there in AWS already, AWS에 이미 있는",
        "block, 10.48.0.0/20, has the wrong size, 크기가 맞지 않습니다",
        "block, 10.48.0.1/16, 10.48.0.0/16, 10.48.0.0/16",
        "office, 0.0.0.0/0, everybody on the internet, 인터넷 전체",
        "office, 203.0.113, 203.0.113, 203.0.113",
        "instanceType, t3-micro, t3-micro, t3-micro",
        "databaseClass, db.t2.micro, db.t2.micro, db.t2.micro",
        "minServers, two, two, two",
        "maxServers, 1, 1, 1",
        "finalSnapshot, '', Choose one, 하나를 선택",
        "publicKey, ssh-ed25519 AAAA, '', ''",
        "domain, shop_example, shop_example, shop_example",
        "zone, Z0123456789ABC, only of use with a domain, 도메인이 있어야",
        "region, nowhere, nowhere, nowhere",
        "account, 999999999999, Choose one, 하나를 선택"
    })
    void refusesABadAnswerAtItsFieldAndKeepsWhatWasTyped(String field, String typed, String english, String korean)
            throws Exception {
        Map<String, String> bad = new LinkedHashMap<>(good);
        bad.put(field, typed);

        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            MockHttpServletResponse answer = send(language, bad);
            String page = answer.getContentAsString();
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(page)
                    .contains("href=\"#f-" + field + "\"")
                    .contains("id=\"f-" + field + "-error\"")
                    .contains("db.t");
            String said = page.substring(page.indexOf("id=\"f-" + field + "-error\""));
            if (!english.isEmpty()) {
                assertThat(said).contains(language == Locale.KOREAN ? korean : english);
            }
            if (!field.equals("account") && !field.equals("region")) {
                assertThat(page).contains(typed);
            }
        }
        assertThat(made()).isEmpty();
    }

    private MockHttpServletResponse site(Locale language, String layout, String zone, String email) throws Exception {
        return surfer.press(
                language,
                "/blueprints/tls-site",
                "name",
                "site",
                "stage",
                "dev",
                "account",
                neighbour.scope().account(),
                "region",
                "us-east-1",
                "block",
                "10.48.0.0/16",
                "layout",
                layout,
                "domain",
                "shop.example.com",
                "zone",
                zone,
                "email",
                email,
                "office",
                "203.0.113.10",
                "instanceType",
                "t3.micro",
                "minServers",
                "2",
                "maxServers",
                "4",
                "_look",
                "true");
    }

    @ParameterizedTest
    @CsvSource({
        "one-host, '', '', email, must be filled in, 입력",
        "one-host, '', nobody, email, nobody, nobody",
        "balanced, example.com, '', zone, is not the id of a hosted zone, 호스팅 영역 ID가 아닙니다",
        "'', '', '', layout, Choose one, 하나를 선택",
        "round, '', '', layout, round, round"
    })
    void refusesWhatALayoutCannotDoWith(
            String layout, String zone, String email, String field, String english, String korean) throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            MockHttpServletResponse answer = site(language, layout, zone, email);
            String page = answer.getContentAsString();
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(page).contains("href=\"#f-" + field + "\"").contains("id=\"f-" + field + "-error\"");
            assertThat(page.substring(page.indexOf("id=\"f-" + field + "-error\"")))
                    .contains(language == Locale.KOREAN ? korean : english);
        }
    }

    @Test
    void offersBothLayoutsWithTheirPricesAndSaysWhatTheCheapOneLeaves() throws Exception {
        String page = site(Locale.ENGLISH, "one-host", "", "me@example.com").getContentAsString();

        assertThat(page)
                .containsPattern("Load balancer with a certificate of AWS: about \\$\\d+\\.\\d\\d")
                .containsPattern("One host with a certificate of Let(&#39;|')s Encrypt: about \\$\\d+\\.\\d\\d")
                .contains("nobody to take over");
        assertThat(site(Locale.ENGLISH, "balanced", "", "").getContentAsString())
                .doesNotContain("nobody to take over");
    }

    @Test
    void saysBeforehandThatWithoutADomainThereIsHttpAlone() throws Exception {
        assertThat(surfer.page("/blueprints/api-and-ci")).contains("only answered by HTTP");
        assertThat(surfer.page(Locale.KOREAN, "/blueprints/api-and-ci")).contains("HTTP로만 응답");
        assertThat(surfer.page("/blueprints/tls-site")).doesNotContain("only answered by HTTP");
    }

    @Test
    void showsWhatEachMakesAndCostsToEditors() throws Exception {
        assertThat(surfer.page("/blueprints")).contains("Web in two zones", "Site with HTTPS", "a month");
        assertThat(surfer.look(Role.VIEWER, "/blueprints").getStatus()).isEqualTo(403);
    }

    @Test
    void copiesAStackWithABlockAndNamesOfItsOwn() throws Exception {
        send(Locale.ENGLISH, good);
        Stack stack = made().getFirst();
        String path = "/stacks/" + stack.id() + "/copy";

        assertThat(surfer.page(path)).contains("10.49.0.0/16").contains("instead of 10.48.0.0/16");
        MockHttpServletResponse refused = surfer.press(
                Locale.KOREAN,
                path,
                "name",
                "copy",
                "stage",
                "alpha",
                "account",
                stack.scope().account(),
                "region",
                "ap-northeast-2",
                "block-0",
                "10.48.0.0/17");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("href=\"#f-block-0\"").contains("10.48.0.0/17");
        surfer.press(
                Locale.ENGLISH,
                path,
                "name",
                "copy of " + stack.name(),
                "stage",
                "alpha",
                "account",
                stack.scope().account(),
                "region",
                "ap-northeast-2",
                "block-0",
                "10.49.0.0/16");
        assertThat(made()).hasSize(2);
        assertThat(inventory.items(made().getFirst().id()))
                .hasSameSizeAs(inventory.items(made().getLast().id()));
    }
}

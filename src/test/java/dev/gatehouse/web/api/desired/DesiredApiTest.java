package dev.gatehouse.web.api.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.TokenScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@PanelTest
class DesiredApiTest {

    private static final String NETWORK = """
            {"resources": [
              {"kind": "vpc", "name": "main", "spec": {"cidr": "10.0.0.0/16", "dnsSupport": true}},
              {"kind": "subnet", "name": "public", "spec": {"vpc": "@vpc/main", "availabilityZone": "ap-northeast-2a",
                "cidr": "10.0.0.0/24", "tags": {"Team": "shop"}}},
              {"kind": "security-group", "name": "web", "spec": {"vpc": "@vpc/main", "groupName": "web",
                "description": "what the web may", "rules": [
                  {"direction": "inbound", "protocol": "tcp", "ports": "443", "cidr": "0.0.0.0/0"},
                  {"direction": "inbound", "protocol": "tcp", "ports": "22", "self": true}]}}
            ], "why": "begun as a file"}""";

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Stacks stacks;

    private Stack stack;
    private String token;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
        token = script.token(TokenScope.ADMINISTER);
    }

    private Answer put(Stack into, String body, String... headers) throws Exception {
        return script.send(HttpMethod.PUT, token, "/api/stacks/" + into.id() + "/desired", body, headers);
    }

    private Answer put(String body) throws Exception {
        return put(stack, body, "If-Match", "*");
    }

    private JsonNode export(Stack of) throws Exception {
        return script.get(token, "/api/stacks/" + of.id() + "/desired").json();
    }

    private long revision() {
        return stacks.find(stack.id()).orElseThrow().revision();
    }

    @Test
    void putsAWholeStackInPlaceAsOneRevision() throws Exception {
        Answer answer = put(NETWORK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("changes").findValuesAsString("action"))
                .containsExactly("added", "added", "added");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(revision()).isEqualTo(1);
        assertThat(bench.todo(stack))
                .containsExactlyInAnyOrder("CREATE vpc main", "CREATE subnet public", "CREATE security-group web");
        assertThat(surfer.page("/stacks/" + stack.id() + "/history")).contains("begun as a file");
    }

    @Test
    void whatWasExportedChangesNothingWhenItIsPutBack() throws Exception {
        put(NETWORK);
        Answer again = put(export(stack).toString());

        assertThat(again.json().path("changes").size()).isZero();
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void whatWasExportedMakesTheSameInAnotherStack() throws Exception {
        new CacheServiceNetwork(bench, stack);
        Stack copy = surfer.stack();
        JsonNode exported = withoutIds(export(stack));

        Answer answer = put(copy, exported.toString(), "If-Match", "*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(inAnyOrder(withoutIds(export(copy)))).isEqualTo(inAnyOrder(exported));
        assertThat(bench.todo(copy)).isEqualTo(bench.todo(stack));
    }

    /** Lists of what refers to others are in the order of ids, which are new in the copy. */
    private static Object inAnyOrder(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream()
                    .map(DesiredApiTest::inAnyOrder)
                    .map(String::valueOf)
                    .sorted()
                    .toList();
        }
        Map<String, Object> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), inAnyOrder(field.getValue())));
        return node.isObject() ? fields : node.asString();
    }

    private static JsonNode withoutIds(JsonNode exported) {
        exported.path("resources").forEach(resource -> ((ObjectNode) resource).remove("id"));
        return exported;
    }

    @Test
    void changesWhatIsCalledAlikeAndKeepsTheIdentityOfItsRules() throws Exception {
        put(NETWORK);
        Item before = item("web");
        List<RowIdentity> rules = inventory.rows(before.id());

        Answer answer = put(
                NETWORK.replace(
                        "{\"direction\": \"inbound\", \"protocol\": \"tcp\", \"ports\": \"443\"",
                        "{\"description\": \"all of it\", \"direction\": \"inbound\", \"protocol\": \"tcp\", \"ports\": \"443\""));

        assertThat(answer.json().path("changes").findValuesAsString("action")).containsExactly("changed");
        assertThat(item("web").id()).isEqualTo(before.id());
        assertThat(inventory.rows(before.id()))
                .extracting(RowIdentity::id)
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(RowIdentity::id).toList());
    }

    @Test
    void renamesWhatItsIdMeansRemovesWhatIsNotThereAndBringsItBack() throws Exception {
        put(NETWORK);
        String renamed = export(stack).toString().replace("\"web\"", "\"front\"");
        put(renamed);
        assertThat(item("front").generation()).isEqualTo(2);

        bench.apply(stack);
        put("{\"resources\": []}");
        assertThat(inventory.items(stack.id())).extracting(Item::wish).containsOnly(Wish.LEAVING);
        assertThat(export(stack).path("resources").size()).isZero();

        Answer back = put(renamed);
        assertThat(back.json().path("changes").findValuesAsString("action")).containsOnly("restored");
        assertThat(bench.todo(stack)).isEmpty();
    }

    private Item item(String name) {
        return inventory.items(stack.id()).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesTheWholeForOneMistakeAndSaysWhereItStands() throws Exception {
        Answer answer = put(NETWORK.replace("10.0.0.0/24", "10.0.0.7/24")
                .replace("@vpc/main\", \"groupName\"", "@vpc/lost\", \"groupName\"")
                .replace("\"tags\"", "\"tgas\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("path"))
                .containsExactlyInAnyOrder("resources[1].spec.cidr", "resources[1].spec.tgas");
        assertThat(inventory.items(stack.id())).isEmpty();

        Answer missing = put(NETWORK.replace("@vpc/main\", \"groupName\"", "@vpc/lost\", \"groupName\""));
        assertThat(missing.json().path("errors").findValuesAsString("path")).containsExactly("resources[2].spec.vpc");
        assertThat(missing.json().path("errors").findValuesAsString("code")).containsExactly("reference.missing");
    }

    @Test
    void refusesWhatNoFormCouldHold() throws Exception {
        Answer answer = put("""
                {"resources": [
                  {"kind": "vpc", "name": "main", "spec": {"cidr": 10, "dnsSupport": "yes"}},
                  {"kind": "vpc", "name": "main", "spec": {"cidr": "10.1.0.0/16"}},
                  {"kind": "moon", "name": "m", "spec": {}},
                  {"id": "00000000-0000-0000-0000-000000000001", "kind": "vpc", "name": "x", "spec": {}},
                  {"kind": "subnet", "name": "s", "spec": []},
                  {"kind": "security-group", "name": "g", "spec": {"rules": {"a": 1}, "vpc": "@vpc/main",
                    "groupName": "g", "description": "d"}}
                ]}""");

        assertThat(answer.json().path("errors").findValuesAsString("path"))
                .contains(
                        "resources[0].spec.cidr",
                        "resources[0].spec.dnsSupport",
                        "resources[2].kind",
                        "resources[3].id",
                        "resources[4].spec",
                        "resources[5].spec.rules");
        Answer twice = put(NETWORK.replace("\"subnet\", \"name\": \"public\"", "\"vpc\", \"name\": \"main\"")
                .replace("\"vpc\": \"@vpc/main\", \"availabilityZone\": \"ap-northeast-2a\",", ""));
        assertThat(twice.json().path("errors").findValuesAsString("code")).contains("name.taken");
        assertThat(put("{}").json().path("errors").findValuesAsString("path")).containsExactly("resources");
        assertThat(put("{\"resources\": [null]}").problem()).isEqualTo("invalid");
    }

    @Test
    void changesNothingThatSomebodyElseChangedMeanwhile() throws Exception {
        Answer read = script.get(token, "/api/stacks/" + stack.id() + "/desired");
        put(NETWORK);

        assertThat(put(stack, "{\"resources\": []}", "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(put(stack, "{\"resources\": []}").status()).isEqualTo(428);
        assertThat(inventory.items(stack.id())).hasSize(3);
    }

    @Test
    void aTrialAndACheckChangeNothing() throws Exception {
        Answer trial =
                script.send(HttpMethod.PUT, token, "/api/stacks/" + stack.id() + "/desired?dryRun=true", NETWORK);
        Answer check = script.post(token, "/api/stacks/" + stack.id() + "/validate", NETWORK);
        Answer wrong = script.post(
                token, "/api/stacks/" + stack.id() + "/validate", NETWORK.replace("10.0.0.0/24", "192.168.0.0/24"));

        assertThat(trial.json().path("changes").size()).isEqualTo(3);
        assertThat(check.json().path("valid").asBoolean()).isTrue();
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.json().path("valid").asBoolean()).isFalse();
        assertThat(wrong.json().path("findings").findValuesAsString("path")).contains("resources[1].spec.cidr");
        assertThat(inventory.items(stack.id())).isEmpty();
        assertThat(revision()).isZero();
    }

    @Test
    void pausesAndResumesWhatIsSaidToBe() throws Exception {
        put(NETWORK);
        String paused = NETWORK.replace("\"name\": \"web\"", "\"name\": \"web\", \"paused\": true");

        assertThat(put(paused).json().path("changes").findValuesAsString("action"))
                .containsExactly("paused");
        assertThat(put(NETWORK).json().path("changes").size()).isZero();
        assertThat(put(NETWORK.replace("\"name\": \"main\"", "\"name\": \"main\", \"paused\": true"))
                        .problem())
                .isEqualTo("invalid");
        assertThat(put(paused.replace("\"paused\": true", "\"paused\": false"))
                        .json()
                        .path("changes")
                        .findValuesAsString("action"))
                .containsExactly("resumed");
    }
}

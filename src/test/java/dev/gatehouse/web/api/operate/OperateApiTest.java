package dev.gatehouse.web.api.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.DatabaseStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.TokenScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@PanelTest
class OperateApiTest {

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    private Stack stack;
    private String token;
    private String path;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
        token = script.token(TokenScope.ADMINISTER);
        path = "/api/stacks/" + stack.id();
    }

    private Answer post(String below, String body) throws Exception {
        return script.send(HttpMethod.POST, token, path + below, body, "If-Match", "*");
    }

    private Answer get(String below) throws Exception {
        return script.get(token, path + below);
    }

    private JsonNode plan() throws Exception {
        return script.send(HttpMethod.POST, token, path + "/plan", null).json();
    }

    private Answer approve() throws Exception {
        return post(
                "/plan/approve",
                "{\"basis\": \"%s\", \"why\": \"a test\"}"
                        .formatted(plan().path("basis").asString()));
    }

    private UUID run(Answer begun) throws Exception {
        assertThat(begun.status()).isEqualTo(202);
        String location = begun.header("Location");
        assertThat(location).startsWith(path + "/runs/");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void plansApprovesAndFollowsARunToItsEnd() throws Exception {
        new CacheServiceNetwork(bench, stack);
        assertThat(get("/plan").status()).isEqualTo(404);

        JsonNode plan = plan();
        assertThat(plan.path("changes").findValuesAsString("action")).containsOnly("create");
        assertThat(plan.path("costThen").path("hourlyUsd").asDecimal().signum()).isPositive();
        assertThat(get("/plan").json()).isEqualTo(plan);
        Answer begun = approve();
        UUID run = run(begun);
        assertThat(begun.json().path("state").asString()).isEqualTo("running");
        assertThat(approve().problem()).isEqualTo("approval-busy");

        bench.finish(run);

        JsonNode done = script.send(HttpMethod.GET, token, path + "/runs/" + run, null, "Prefer", "wait=5")
                .json();
        assertThat(done.path("state").asString()).isEqualTo("succeeded");
        assertThat(done.path("by").asString()).contains("token of a test");
        assertThat(done.path("steps").findValuesAsString("state")).containsOnly("done");
        assertThat(plan().path("empty").asBoolean()).isTrue();
        assertThat(approve().problem()).isEqualTo("approval-empty");
        JsonNode observed = get("/observed").json().path("resources");
        assertThat(observed.findValuesAsString("condition")).containsOnly("ready");
        assertThat(observed.findValuesAsString("vpc")).contains("@vpc/cache-vpc");
        assertThat(get("/costs").json().path("now").path("parts").size()).isPositive();
    }

    @Test
    void approvesNothingThatIsNotThePlanAnyMore() throws Exception {
        var network = new CacheServiceNetwork(bench, stack);
        String basis = plan().path("basis").asString();
        bench.change(network.bastion, network.group("bastion"));

        assertThat(post("/plan/approve", "{\"basis\": \"" + basis + "\"}").problem())
                .isEqualTo("approval-stale");
        assertThat(post("/plan/approve", "{}").problem()).isEqualTo("invalid");
        assertThat(script.post(script.token(TokenScope.EDIT), path + "/plan/approve", "{}")
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void stopsARunAndLetsItGoOn() throws Exception {
        new CacheServiceNetwork(bench, stack);
        UUID run = run(approve());
        String at = "/runs/" + run;

        assertThat(post(at + "/cancel", "").json().path("cancelRequested").asBoolean())
                .isTrue();
        assertThat(bench.finish(run).state()).hasToString("CANCELLED");
        assertThat(get(at).json().path("mayContinue").asBoolean()).isTrue();
        assertThat(post(at + "/retry", "").status()).isEqualTo(202);
        assertThat(bench.finish(run).state()).hasToString("SUCCEEDED");
        assertThat(get("/runs/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
    }

    @Test
    void pausesAndResumesAndRemovesWithTheNextPlanOrAtOnce() throws Exception {
        var network = new CacheServiceNetwork(bench, stack);
        bench.apply(stack);
        String nat = chosen(network.nat.toString());

        assertThat(post("/pause", nat).json().path("outcome").asString()).isEqualTo("kept");
        assertThat(post("/pause", nat).problem()).isEqualTo("invalid");
        assertThat(post("/resume", nat).json().path("outcome").asString()).isEqualTo("kept");
        bench.finish(run(post("/pause/now", nat)));
        assertThat(get("/observed").json().toString()).contains("\"condition\":\"paused\"");
        bench.finish(run(post("/resume/now", nat)));

        assertThat(post("/remove", chosen(network.vpc.toString()))
                        .json()
                        .path("errors")
                        .findValuesAsString("code"))
                .contains("removal.still-referenced");
        String endpoint = chosen(network.endpoint.toString());
        post("/remove", endpoint);
        assertThat(post("/restore", endpoint).status()).isEqualTo(200);
        bench.finish(run(post("/remove/now", endpoint)));
        assertThat(inventory.items(stack.id())).extracting(item -> item.kind()).doesNotContain("vpc-endpoint");
        assertThat(script.post(token, path + "/pause", nat).problem()).isEqualTo("precondition-required");
        assertThat(post("/pause", chosen("@" + UUID.randomUUID())).problem()).isEqualTo("invalid");
    }

    @Test
    void letsNothingGoBeforeItIsDecidedWhatBecomesOfItsData() throws Exception {
        String id = new DatabaseStack(bench, stack, false).database.toString().substring(1);
        bench.apply(stack);
        String chosen = "{\"resources\": [\"" + id + "\"]";

        for (Answer refused : List.of(
                post("/remove", chosen + "}"),
                post("/remove/now", chosen + "}"),
                post("/pause", chosen + "}"),
                post("/teardown", "{\"confirmation\": \"" + stack.name() + "\"}"),
                script.send(HttpMethod.PUT, token, path + "/desired", "{\"resources\": []}", "If-Match", "*"))) {
            assertThat(refused.json().path("errors").findValuesAsString("code")).containsExactly("json.undecided");
        }
        String decisions = ", \"decisions\": [{\"resource\": \"" + id + "\", \"fate\": \"keep\"}]}";
        assertThat(post("/remove", chosen + decisions).json().path("outcome").asString())
                .isEqualTo("kept");
        assertThat(get("/history").json().findValuesAsString("action")).contains("resource.decided");
    }

    private static String chosen(String ref) {
        return "{\"resources\": [\"" + ref.substring(1) + "\"], \"why\": \"a test\"}";
    }

    @Test
    void tearsAStackDownWhoseNameWasWritten() throws Exception {
        new CacheServiceNetwork(bench, stack);
        bench.apply(stack);

        assertThat(post("/teardown", "{\"confirmation\": \"other\"}")
                        .json()
                        .path("errors")
                        .findValuesAsString("path"))
                .containsExactly("confirmation");
        UUID run = run(post("/teardown", "{\"confirmation\": \"" + stack.name() + "\"}"));
        assertThat(post("/teardown", "{\"confirmation\": \"" + stack.name() + "\"}")
                        .status())
                .isEqualTo(409);
        assertThat(bench.finish(run).state()).hasToString("SUCCEEDED");
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    @Test
    void tellsRunsAndHistoryInPartsWithoutGapsOrRepeats() throws Exception {
        var network = new CacheServiceNetwork(bench, stack);
        bench.apply(stack);
        bench.change(network.bastion, network.group("bastion"));
        bench.apply(stack);

        assertThat(parts("/runs?limit=1")).hasSize(2).doesNotHaveDuplicates();
        List<String> all = parts("/history?limit=7");
        assertThat(all).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(parts("/history?limit=200&q=bastion")).hasSizeBetween(2, all.size() - 1);
        assertThat(get("/history?cursor=bm90LWEtbnVtYmVy").problem()).isEqualTo("invalid");
        assertThat(get("/runs?cursor=bm90LWFuLWlk").problem()).isEqualTo("invalid");
    }

    private List<String> parts(String first) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = path + first;
        while (next != null) {
            Answer part = script.get(token, next);
            part.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
            String link = part.response().getHeader("Link");
            next = link == null ? null : link.substring(link.indexOf("/api/"), link.indexOf('>'));
        }
        return ids;
    }

    @Test
    void tellsFindingsInTheLanguageAskedFor() throws Exception {
        new CacheServiceNetwork(bench, stack);

        JsonNode english = get("/findings").json();
        JsonNode korean = script.send(HttpMethod.GET, token, path + "/findings", null, "Accept-Language", "ko")
                .json();

        assertThat(english.findValuesAsString("code")).isNotEmpty().isEqualTo(korean.findValuesAsString("code"));
        assertThat(english).isNotEqualTo(korean);
    }
}

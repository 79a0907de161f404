package dev.gatehouse.web.api.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.support.CacheStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.TokenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** By script: protecting, lifting, and drills that are begun and stopped. */
@PanelTest
class ProtectionApiTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Script script;

    @Autowired
    private Workbench bench;

    private Ref<?> cache;
    private ResourceId id;
    private String token;
    private String path;

    @BeforeEach
    void aCacheThatIsThere() {
        Stack stack = surfer.stack();
        cache = new CacheStack(bench, stack, 1).cache;
        id = bench.item(cache).orElseThrow().id();
        bench.apply(stack);
        token = script.token(TokenScope.ADMINISTER);
        path = "/api/stacks/" + stack.id();
    }

    private Answer post(String below, String body) throws Exception {
        return script.send(HttpMethod.POST, token, path + below, body, "If-Match", "*");
    }

    private String chosen(String why) {
        return "{\"resources\": [\"%s\"], \"why\": \"%s\"}".formatted(id, why);
    }

    private JsonNode exported() throws Exception {
        for (JsonNode one : script.get(token, path + "/desired").json().path("resources")) {
            if (one.path("id").asString().equals(id.toString())) {
                return one;
            }
        }
        throw new AssertionError("not exported");
    }

    @Test
    void protectsAndLiftsWithAReason() throws Exception {
        assertThat(post("/protect", chosen("")).status()).isEqualTo(200);
        assertThat(exported().path("protect").asBoolean()).isTrue();

        assertThat(post("/unprotect", chosen(" ")).problem()).isEqualTo("invalid");
        assertThat(bench.item(cache).orElseThrow().isProtected()).isTrue();
        assertThat(post("/unprotect", chosen("it moves")).status()).isEqualTo(200);
        assertThat(exported().path("protect").asBoolean()).isFalse();
    }

    @Test
    void beginsAndStopsADrill() throws Exception {
        String wanted = "{\"resource\": \"%s\", \"drill\": \"failover\", \"why\": \"practice\", \"understood\": true}"
                .formatted(id);
        Answer begun = script.send(HttpMethod.POST, token, path + "/drills", wanted);
        assertThat(begun.status()).isEqualTo(202);
        String at = begun.header("Location");

        assertThat(script.send(HttpMethod.POST, script.token(TokenScope.EDIT), at + "/stop", null)
                        .problem())
                .isEqualTo("forbidden");
        JsonNode stopped =
                script.send(HttpMethod.POST, token, at + "/stop", null).json();
        assertThat(stopped.path("state").asString()).isEqualTo("stopped");
        assertThat(script.send(HttpMethod.POST, token, at + "/stop", null).status())
                .isEqualTo(200);
    }
}

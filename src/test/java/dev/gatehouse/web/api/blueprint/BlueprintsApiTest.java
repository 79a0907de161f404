package dev.gatehouse.web.api.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.team.TokenScope;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@PanelTest
class BlueprintsApiTest {

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Inventory inventory;

    @Test
    void makesAStackFromABlueprintAndACopyOfItElsewhere() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String account = surfer.stack().scope().account();
        JsonNode first =
                script.get(token, "/api/blueprints").json().path("items").path(0);
        String path = "/api/blueprints/" + first.path("name").asString();
        String body = """
                {"answers": {"name": "%s", "account": "%s", "office": "203.0.113.10", "finalSnapshot": "skip"}}""";

        Answer made = script.post(token, path, body.formatted("s" + number(), account));
        assertThat(made.json().toString()).contains("revision");
        assertThat(made.status()).isEqualTo(201);
        assertThat(inventory.items(id(made))).isNotEmpty();

        Answer copy = script.post(token, made.header("Location") + "/copy", "{\"name\": \"c" + number() + "\"}");
        assertThat(copy.status()).isEqualTo(201);
        assertThat(inventory.items(id(copy))).hasSameSizeAs(inventory.items(id(made)));
        assertThat(script.post(token, made.header("Location") + "/copy", "{\"blocks\": []}")
                        .json()
                        .path("errors")
                        .findValuesAsString("path"))
                .containsExactly("blocks", "name");
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static UUID id(Answer made) throws Exception {
        return UUID.fromString(made.json().path("id").asString());
    }

    @Test
    void saysAtEachAnswerWhatIsWrongWithIt() throws Exception {
        String token = script.token(TokenScope.EDIT);
        String name = script.get(token, "/api/blueprints")
                .json()
                .path("items")
                .path(0)
                .path("name")
                .asString();

        assertThat(script.post(token, "/api/blueprints/nothing", "{}").problem())
                .isEqualTo("not-found");
        assertThat(script.post(token, "/api/blueprints/" + name, "{\"answers\": {\"colour\": \"red\"}}")
                        .json()
                        .path("errors")
                        .findValuesAsString("code"))
                .containsExactly("json.unknown-field");
        assertThat(script.post(token, "/api/blueprints/" + name, "{\"answers\": {\"account\": \"1\"}}")
                        .json()
                        .path("errors")
                        .findValuesAsString("path"))
                .containsExactly("answers.account");
    }
}

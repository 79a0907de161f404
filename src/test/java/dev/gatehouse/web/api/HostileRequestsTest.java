package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.team.TokenScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What nobody sends by mistake, and what many do. */
@PanelTest
class HostileRequestsTest {

    private static final String STACKS = "/api/stacks";

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"name\": \"b\"}     | malformed",
                "{\"name\": NaN}                        | malformed",
                "{\"name\": \"a\"} {}                   | invalid",
                "{\"name\": 'a'}                        | malformed",
                "{\"name\":                             | malformed",
                "[]                                     | invalid",
                "\"a\"                                  | invalid",
                "{\"name\": 7}                          | invalid",
                "{\"name\": {\"a\": 1}}                 | invalid",
                "{\"admin\": true}                      | invalid",
                "null                                   | no-body",
            })
    void refusesWhatIsNotMeant(String body, String problem) throws Exception {
        Answer answer = script.post(script.token(TokenScope.EDIT), STACKS, body);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(problem.equals("invalid") ? 422 : 400);
    }

    @Test
    void namesTheFieldThatItDoesNotKnow() throws Exception {
        Answer answer = script.post(script.token(TokenScope.EDIT), STACKS, "{\"nmae\": \"typo\"}");

        assertThat(answer.json().path("errors").path(0).path("path").asString()).isEqualTo("nmae");
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isEqualTo("There is no field nmae here.");
    }

    @Test
    void survivesDepthAndSize() throws Exception {
        String token = script.token(TokenScope.EDIT);
        String deep = "[".repeat(200_000);
        String huge = "{\"name\": \"" + "x".repeat(5_000_000) + "\"}";

        assertThat(script.post(token, STACKS, deep).status()).isIn(400, 422);
        assertThat(script.post(token, STACKS, "{\"name\": " + deep).status()).isIn(400, 422);
        assertThat(script.post(token, STACKS, huge).problem()).isEqualTo("too-large");
        assertThat(script.post(token, STACKS, "{\"" + "n".repeat(100_000) + "\": 1}")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void saysEachRefusalAsAProblem() throws Exception {
        String token = script.token(TokenScope.EDIT);

        assertThat(script.send(HttpMethod.GET, null, STACKS, null).problem()).isEqualTo("no-token");
        assertThat(script.get("gatehouse_wrong", STACKS).problem()).isEqualTo("token");
        assertThat(script.get(token, "/api/nothing/here").problem()).isEqualTo("not-found");
        assertThat(script.get(token, "/api/stacks/not-an-id").problem()).isEqualTo("not-found");
        Answer method = script.send(HttpMethod.PATCH, token, STACKS, "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.problem()).isEqualTo("method");
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
        assertThat(script.send(HttpMethod.GET, token, STACKS, null, "Accept", "text/html")
                        .problem())
                .isEqualTo("not-acceptable");
        assertThat(script.get(token, STACKS + "?limit=many").problem()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json;charset=utf-16",
                "application/json;charset=nonsense",
                "nonsense",
            })
    void takesNothingButJsonInUtf8(String type) throws Exception {
        Answer answer = script.send(
                HttpMethod.POST,
                script.token(TokenScope.EDIT),
                STACKS,
                null,
                request -> request.header("Content-Type", type).content("{}"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("media-type");
    }

    @Test
    void takesNoMethodFromAHeaderOrAParameter() throws Exception {
        Stack stack = surfer.stack();
        String token = script.token(TokenScope.ADMINISTER);
        String path = STACKS + "/" + stack.id();

        script.send(HttpMethod.POST, token, path, "{}", "X-HTTP-Method-Override", "DELETE", "If-Match", "*");
        script.send(HttpMethod.POST, token, path + "?_method=DELETE&confirmation=" + stack.name(), "{}");

        assertThat(script.get(token, path).status()).isEqualTo(200);
    }

    @Test
    void takesNoTokenFromTheAddressOrACookie() throws Exception {
        String token = script.token(TokenScope.READ);

        assertThat(script.send(HttpMethod.GET, null, STACKS + "?access_token=" + token, null)
                        .status())
                .isEqualTo(401);
        assertThat(script.send(HttpMethod.GET, null, STACKS, null, "Authorization", "Basic " + token)
                        .status())
                .isEqualTo(401);
    }
}

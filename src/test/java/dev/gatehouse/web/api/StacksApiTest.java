package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Team;
import dev.gatehouse.team.Teams;
import dev.gatehouse.team.TokenScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

@PanelTest
class StacksApiTest {

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient database;

    private String body(String name) {
        String account = surfer.stack().scope().account();
        return """
                {"name": "%s", "account": "%s", "region": "ap-northeast-2", "stage": "dev"}""".formatted(name, account);
    }

    @Test
    void createsReadsAndDropsAStack() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String name = "made-" + UUID.randomUUID();
        Answer made = script.post(token, "/api/stacks", body(name));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("stage").asString()).isEqualTo("dev");
        String path = made.header("Location");
        Answer read = script.get(token, path);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(surfer.page(path.replace("/api", "") + "/history")).contains("token of a test");

        assertThat(delete(token, path, name).problem()).isEqualTo("precondition-required");
        assertThat(delete(token, path, name, "If-Match", "\"7\"").problem()).isEqualTo("precondition-failed");
        assertThat(delete(token, path, "other", "If-Match", read.header("ETag")).problem())
                .isEqualTo("invalid");
        assertThat(delete(token, path, name, "If-Match", read.header("ETag")).status())
                .isEqualTo(204);
        assertThat(script.get(token, path).status()).isEqualTo(404);
    }

    private Answer delete(String token, String path, String confirmation, String... headers) throws Exception {
        return script.send(HttpMethod.DELETE, token, path + "?confirmation=" + confirmation, null, headers);
    }

    @Test
    void saysAtEachFieldWhatIsWrongInTheLanguageAskedFor() throws Exception {
        String token = script.token(TokenScope.EDIT);
        Answer english = script.post(token, "/api/stacks", "{\"account\": \"1\", \"region\": \"mars\"}");
        Answer korean = script.send(
                HttpMethod.POST, token, "/api/stacks", "{\"region\": \"mars\"}", "Accept-Language", "ko-KR,en;q=0.5");

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.header("Content-Type")).startsWith("application/problem+json");
        assertThat(english.json().path("errors").findValuesAsString("path")).containsExactly("account", "region");
        assertThat(english.json().path("errors").findValuesAsString("code"))
                .containsExactly("json.account", "region.malformed");
        assertThat(korean.json().path("title").asString()).isEqualTo("잘못된 내용이 있습니다");
        assertThat(english.json().path("errors").path(0).propertyNames())
                .containsExactlyInAnyOrder("severity", "code", "path", "arguments", "message");
        assertThat(korean.header("Content-Language")).isEqualTo("ko");
    }

    @Test
    void findsNoStackOfAnotherTeam() throws Exception {
        Team others = teams.save(new Team("others " + UUID.randomUUID()));
        Stack stack = surfer.stack();
        var account = accounts.byNumber(stack.scope().account()).orElseThrow();
        accounts.edit(
                account.id(),
                account.version(),
                new AccountDetails(account.number(), account.name(), AccountColour.TEAL, false, "", others.id()));
        String token = script.token(visitors.newcomer(Role.OPERATOR), TokenScope.OPERATE, null);

        Answer hidden = script.get(token, "/api/stacks/" + stack.id());
        Answer absent = script.get(token, "/api/stacks/" + UUID.randomUUID());

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.json()).isEqualTo(absent.json());
    }

    @Test
    void tellsTheListInPartsThatFollowEachOther() throws Exception {
        for (int i = 0; i < 3; i++) {
            surfer.stack();
        }
        String token = script.token(TokenScope.ADMINISTER);
        List<String> names = new ArrayList<>();
        String next = "/api/stacks?limit=2";
        while (next != null) {
            Answer part = script.get(token, next);
            assertThat(part.json().path("items").size()).isBetween(1, 2);
            part.json()
                    .path("items")
                    .forEach(stack -> names.add(stack.path("id").asString()));
            next = next(part);
        }

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .hasSize(script.get(token, "/api/stacks?limit=200")
                        .json()
                        .path("items")
                        .size());
        assertThat(script.get(token, "/api/stacks?limit=0").problem()).isEqualTo("invalid");
        assertThat(script.get(token, "/api/stacks?cursor=!").problem()).isEqualTo("invalid");
    }

    private static String next(Answer part) {
        String link = part.response().getHeader("Link");
        if (link == null) {
            return null;
        }
        assertThat(link).endsWith(">; rel=\"next\"");
        var uri = UriComponentsBuilder.fromUriString(link.substring(1, link.indexOf('>')))
                .build(true);
        return uri.getPath() + "?" + uri.getQuery();
    }

    @Test
    void carriesOutOnceWhatIsSentTwiceUnderOneKey() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String body = body("once-" + UUID.randomUUID());
        Answer first = keyed(token, "k-1", body);
        Answer second = keyed(token, "k-1", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keyed(token, "k-1", body("other")).problem()).isEqualTo("key-reused");
        assertThat(keyed(script.token(TokenScope.ADMINISTER), "k-1", body).problem())
                .isEqualTo("invalid");
    }

    @Test
    void asksToWaitWhileTheFirstIsStillBeingAnswered() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String body = body("slow-" + UUID.randomUUID());
        keyed(token, "k-slow", body);
        database.sql("update api_reply set status = null where idempotency_key = 'k-slow'")
                .update();

        assertThat(keyed(token, "k-slow", body).problem()).isEqualTo("key-in-use");
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderItsKey() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);

        assertThat(keyed(token, "k-2", "{}").status()).isEqualTo(422);
        assertThat(keyed(token, "k-2", body("again-" + UUID.randomUUID())).status())
                .isEqualTo(201);
        assertThat(keyed(token, "k ü", "{}").problem()).isEqualTo("key-malformed");
    }

    private Answer keyed(String token, String key, String body) throws Exception {
        return script.send(HttpMethod.POST, token, "/api/stacks", body, "Idempotency-Key", key);
    }
}

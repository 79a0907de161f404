package dev.gatehouse.web.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Script.Answer;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Teams;
import dev.gatehouse.team.TokenScope;
import dev.gatehouse.team.User;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@PanelTest
class PeopleApiTest {

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient database;

    private UUID team() {
        return teams.findAllByOrderByName().getFirst().id();
    }

    @Test
    void tellsWhoIsAskingAndInWhichRole() throws Exception {
        User owner = visitors.newcomer(Role.OPERATOR);

        Answer me = script.get(script.token(owner, TokenScope.EDIT, null), "/api/me");

        assertThat(me.json().path("login").asString()).isEqualTo(owner.login());
        assertThat(me.json().path("role").asString()).isEqualTo("editor");
    }

    @Test
    void addsAndChangesAccounts() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String number = Long.toString(ThreadLocalRandom.current().nextLong(300_000_000_000L, 399_999_999_999L));
        String body = """
                {"number": "%s", "name": "by script", "colour": "rose", "production": true, "team": "%s"}""".formatted(number, team());
        Answer added = script.post(token, "/api/accounts", body);
        assertThat(added.status()).isEqualTo(201);
        String path = added.header("Location");
        String renamed = body.replace("by script", "renamed");

        assertThat(script.send(HttpMethod.PUT, token, path, renamed).status()).isEqualTo(428);
        assertThat(script.send(HttpMethod.PUT, token, path, renamed, "If-Match", added.header("ETag"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("renamed");
        assertThat(script.send(HttpMethod.PUT, token, path, renamed, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(script.post(token, "/api/accounts", body)
                        .json()
                        .path("errors")
                        .findValuesAsString("code"))
                .containsExactly("team.account.taken");
        assertThat(script.post(token, "/api/accounts", body.replace("rose", "plaid"))
                        .problem())
                .isEqualTo("invalid");
        assertThat(surfer.page("/administration/history")).contains("token of a test");
        assertThat(script.post(script.token(TokenScope.OPERATE), "/api/accounts", body)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void invitesOnceAndKeepsTheLinkNowhere() throws Exception {
        String token = script.token(TokenScope.ADMINISTER);
        String body = """
                {"login": "by-script-%s", "name": "New", "role": "viewer", "team": "%s"}""".formatted(UUID.randomUUID(), team());
        Answer invited = script.send(HttpMethod.POST, token, "/api/users", body, "Idempotency-Key", "invite");
        Answer again = script.send(HttpMethod.POST, token, "/api/users", body, "Idempotency-Key", "invite");

        assertThat(invited.json().path("link").asString()).contains("/join?token=");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().getContentAsString()).isEmpty();
        assertThat(database.sql("select count(*) from api_reply where body like '%join%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        String user = "/api/users/" + invited.json().path("user").asString();
        assertThat(script.post(token, user + "/role", "{\"role\": \"editor\"}")
                        .json()
                        .path("role")
                        .asString())
                .isEqualTo("editor");
        assertThat(script.post(token, user + "/role", "{\"role\": \"king\"}").problem())
                .isEqualTo("invalid");
        assertThat(script.post(token, user + "/link", "").json().path("link").asString())
                .contains("/join?token=");
        assertThat(script.post(token, user + "/disable", "")
                        .json()
                        .path("disabled")
                        .asBoolean())
                .isTrue();
        assertThat(script.post(token, user + "/enable", "")
                        .json()
                        .path("disabled")
                        .asBoolean())
                .isFalse();
        assertThat(script.get(token, "/api/users").json().path("items").size()).isPositive();
    }
}

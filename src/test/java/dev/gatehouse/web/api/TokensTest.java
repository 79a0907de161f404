package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.PasswordSignIn;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.TokenScope;
import dev.gatehouse.team.User;
import dev.gatehouse.web.security.ApiThrottle;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PanelTest
class TokensTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Script script;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void aTokenMadeOnThePageIsShownOnceAndLetsIn() throws Exception {
        User owner = visitors.newcomer(Role.EDITOR);
        var made = mvc.perform(MockMvcRequestBuilders.post("/me/tokens")
                        .param("name", "nightly")
                        .param("scope", "READ")
                        .param("days", "30")
                        .with(visitors.as(owner)))
                .andReturn();
        String shown = mvc.perform(MockMvcRequestBuilders.get("/me/tokens")
                        .flashAttrs(made.getFlashMap())
                        .with(visitors.as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher secret = Pattern.compile("gatehouse_[\\w-]{43}").matcher(shown);
        assertThat(secret.find()).isTrue();

        assertThat(script.get(secret.group(), "/api/stacks").status()).isEqualTo(200);
        assertThat(page(owner)).contains("nightly").doesNotContain(secret.group());
        assertThat(database.sql(
                                "select count(*) from api_token where hash like '%gatehouse%' or name like '%gatehouse%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String page(User owner) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/me/tokens").with(visitors.as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void refusesATokenForMoreThanItsOwnerMayDoOrForLongerThanAYear() throws Exception {
        MockHttpServletResponse beyond =
                surfer.press(Role.EDITOR, "/me/tokens", "name", "x", "scope", "OPERATE", "days", "30");
        MockHttpServletResponse tooLong =
                surfer.press(Role.EDITOR, "/me/tokens", "name", "kept", "scope", "READ", "days", "366");

        assertThat(beyond.getStatus()).isEqualTo(422);
        assertThat(beyond.getContentAsString()).contains("A token may do no more than you.");
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("Choose 1 to 365 days.", "value=\"kept\"");
    }

    @Test
    void aTokenLetsDoWhatItsScopeAndItsOwnersRoleBothAllow() throws Exception {
        User owner = visitors.newcomer(Role.EDITOR);
        String reads = script.token(owner, TokenScope.READ, null);
        String edits = script.token(owner, TokenScope.EDIT, null);
        assertThat(script.post(reads, "/api/stacks", "{}").problem()).isEqualTo("forbidden");
        assertThat(script.post(edits, "/api/stacks", "{}").problem()).isEqualTo("invalid");

        people.changeRole(owner.id(), Role.VIEWER);

        assertThat(script.post(edits, "/api/stacks", "{}").status()).isEqualTo(403);
        assertThat(script.get(edits, "/api/stacks").status()).isEqualTo(200);
    }

    @Test
    void endsWithItsOwnersDeactivationAndStaysEnded() throws Exception {
        User owner = visitors.newcomer(Role.EDITOR);
        String secret = script.token(owner, TokenScope.EDIT, null);
        assertThat(script.get(secret, "/api/stacks").status()).isEqualTo(200);

        people.disable(owner.id());
        assertThat(script.get(secret, "/api/stacks").problem()).isEqualTo("token");

        people.enable(owner.id());
        assertThat(script.get(secret, "/api/stacks").status()).isEqualTo(401);
    }

    @Test
    void endsByTimeAndByItsOwnersHandButByNobodyElses() throws Exception {
        User owner = visitors.newcomer(Role.EDITOR);
        ApiTokens.Made byTime = script.make(owner, TokenScope.READ, null);
        ApiTokens.Made byHand = script.make(owner, TokenScope.READ, null);
        String path = "/me/tokens/" + byHand.token().id() + "/revoke";

        assertThat(surfer.press(Role.ADMINISTRATOR, path).getStatus()).isEqualTo(404);
        assertThat(script.get(byHand.secret().value(), "/api/stacks").status()).isEqualTo(200);
        mvc.perform(MockMvcRequestBuilders.post(path).with(visitors.as(owner)));
        assertThat(script.get(byHand.secret().value(), "/api/stacks").status()).isEqualTo(401);

        assertThat(script.get(byTime.secret().value(), "/api/stacks").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(script.get(byTime.secret().value(), "/api/stacks").status()).isEqualTo(401);
    }

    @Test
    void remembersItsLastUseAndWhoMadeAndEndedIt() throws Exception {
        User owner = visitors.newcomer(Role.EDITOR);
        ApiTokens.Made made = script.make(owner, TokenScope.READ, null);
        script.get(made.secret().value(), "/api/stacks");

        assertThat(tokens.of(owner.id())).singleElement().satisfies(token -> {
            assertThat(token.usedAt()).contains(clock.instant());
            assertThat(token.usedFrom()).contains("127.0.0.1");
        });
        surfer.press(Role.VIEWER, "/me/tokens", "name", "told in history", "scope", "READ", "days", "3");
        assertThat(surfer.page("/administration/history?q=told")).contains("API token made", "told in history");
    }

    @Test
    void opensNoStackButItsOwn() throws Exception {
        Stack own = surfer.stack();
        Stack other = surfer.stack();
        String secret = script.token(visitors.somebody(Role.ADMINISTRATOR), TokenScope.ADMINISTER, own);

        assertThat(script.get(secret, "/api/stacks/" + own.id()).status()).isEqualTo(200);
        assertThat(script.get(secret, "/api/stacks/" + other.id()).problem()).isEqualTo("not-found");
        assertThat(script.get(secret, "/api/stacks").json().path("items")).hasSize(1);
        assertThat(script.post(secret, "/api/stacks", "{\"name\":\"x\"}").problem())
                .isEqualTo("one-stack");
    }

    @Test
    void aCookieOpensNothing() throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(PasswordSignIn.session(visitors.somebody(Role.ADMINISTRATOR))));

        assertThat(mvc.perform(MockMvcRequestBuilders.get("/me").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(script.send(HttpMethod.GET, null, "/api/stacks", null, request -> request.session(session))
                        .problem())
                .isEqualTo("no-token");
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        String secret = script.token(visitors.newcomer(Role.VIEWER), TokenScope.READ, null);
        for (int i = 0; i < ApiThrottle.BURST; i++) {
            assertThat(script.get(secret, "/api/nothing").status()).isEqualTo(404);
        }
        var answer = script.get(secret, "/api/stacks");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.problem()).isEqualTo("too-many");

        clock.advance(Duration.ofSeconds(1));

        assertThat(script.get(secret, "/api/stacks").status()).isEqualTo(200);
    }

    @Test
    void whoGuessesSecretsWaits() throws Exception {
        String secret = script.token(TokenScope.READ);
        String stranger = "192.0.2.250";
        for (int i = 0; i < 20; i++) {
            assertThat(from(stranger, "gatehouse_" + i).status()).isEqualTo(401);
        }
        assertThat(from(stranger, secret).status()).isEqualTo(429);
        assertThat(script.get(secret, "/api/stacks").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(5));

        assertThat(from(stranger, secret).status()).isEqualTo(200);
    }

    private Script.Answer from(String address, String secret) throws Exception {
        return script.send(
                HttpMethod.GET,
                secret,
                "/api/stacks",
                null,
                request -> request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }));
    }
}

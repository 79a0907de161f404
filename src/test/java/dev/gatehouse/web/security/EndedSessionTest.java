package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form posted without a session, or with a token of an earlier one, loses nothing but the click. */
@PanelTest
class EndedSessionTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SettableClock clock;

    @Autowired
    private People people;

    private Cookie known;

    @BeforeEach
    void signInOnceBefore() throws Exception {
        known = browserMark(visitors.newcomer(Role.ADMINISTRATOR));
    }

    @Test
    void keepsNothingForABrowserInWhichNobodyHadSignedIn() throws Exception {
        for (Cookie nobodys : List.of(new Cookie("other", "x"), new Cookie(KnownBrowser.COOKIE, "guessed"))) {
            MockHttpSession session = new MockHttpSession();
            mvc.perform(post("/stacks").session(session).cookie(nobodys).param("name", "x".repeat(190_000)))
                    .andExpect(header().string("Location", "/sign-in"));

            mvc.perform(get("/sign-in").session(session))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("What you had typed is kept"))));
            for (String attribute : Collections.list(session.getAttributeNames())) {
                assertThat(String.valueOf(session.getAttribute(attribute))).hasSizeLessThan(2000);
            }
        }
    }

    @Test
    void keepsNothingForSomebodyWhoWasDisabled() throws Exception {
        User user = visitors.newcomer(Role.EDITOR);
        known = browserMark(user);
        people.disable(user.id());

        MockHttpSession session = sessionAfter(typed());

        mvc.perform(get("/sign-in").session(session))
                .andExpect(content().string(Matchers.not(Matchers.containsString("What you had typed is kept"))));
    }

    @Test
    void letsAnonymousSessionsLastMinutesOnly() throws Exception {
        MockHttpSession session = new MockHttpSession();
        new SessionLife().sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);

        mvc.perform(typed().session(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(RescuedForms.KEPT.toSeconds());

        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session));
        mvc.perform(get("/users").session(session)).andExpect(status().isOk());
        assertThat(session.getMaxInactiveInterval())
                .isEqualTo(60 * session.getServletContext().getSessionTimeout());
    }

    @Test
    void keepsNoLongLoginOfAFailedSignIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("login", "x".repeat(100_000))
                .param("password", "wrong"));

        mvc.perform(get("/sign-in").session(session))
                .andExpect(content().string(Matchers.not(Matchers.containsString("xxxxx"))));
    }

    private Cookie browserMark(User user) throws Exception {
        return mvc.perform(signIn(user, new MockHttpSession()))
                .andReturn()
                .getResponse()
                .getCookie(KnownBrowser.COOKIE);
    }

    @Test
    void bringsBackWhatWasTypedAfterSigningInAgain() throws Exception {
        User user = visitors.newcomer(Role.ADMINISTRATOR);
        MockHttpSession session = sessionAfter(typed());

        mvc.perform(signIn(user, session)).andExpect(header().string("Location", "/users/invite?from=list"));

        mvc.perform(get("/users/invite?from=list").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"안나 &lt;3\"")))
                .andExpect(content().string(Matchers.containsString("value=\"anna@example.test\"")))
                .andExpect(content().string(Matchers.containsString("nothing was saved yet")));
        mvc.perform(get("/users/invite").session(session))
                .andExpect(content().string(Matchers.not(Matchers.containsString("anna@example.test"))));
    }

    @Test
    void saysOnTheSignInPageThatTheTextIsKept() throws Exception {
        MockHttpSession session = sessionAfter(typed());

        mvc.perform(get("/sign-in").session(session))
                .andExpect(content().string(Matchers.containsString("What you had typed is kept")));
    }

    @Test
    void sendsAnHtmxRequestToTheSignInPageAsAWhole() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(typed().session(session)
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/accounts/new"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));

        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session))
                .andExpect(header().string("Location", "/accounts/new"));
    }

    @Test
    void listsTheTextOnAPageThatHasNoFormToPutItInto() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/users/123/role")
                        .cookie(known)
                        .session(session)
                        .header("Host", "localhost")
                        .header("Referer", "http://localhost/users")
                        .param("role", "OPERATOR"))
                .andExpect(status().isSeeOther());
        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session));

        mvc.perform(get("/users").session(session))
                .andExpect(content().string(Matchers.containsString("This is what you had typed")))
                .andExpect(content().string(Matchers.containsString("OPERATOR")));
    }

    @Test
    void returnsToTheFormWhenOnlyTheTokenIsOld() throws Exception {
        User user = visitors.newcomer(Role.ADMINISTRATOR);
        MockHttpSession session = new MockHttpSession();
        mvc.perform(signIn(user, session));

        mvc.perform(typed().session(session).param("_csrf", "of-an-earlier-session"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/users/invite?from=list"));

        mvc.perform(get("/users/invite").session(session))
                .andExpect(content().string(Matchers.containsString("anna@example.test")));
    }

    @Test
    void neverKeepsAPassword() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/me/password")
                .cookie(known)
                .session(session)
                .header("Host", "localhost")
                .header("Referer", "http://localhost/users")
                .param("currentPassword", "the old one")
                .param("password", "the new secret")
                .param("remark", "this is kept"));

        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session));
        String page = mvc.perform(get("/users").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("this is kept").doesNotContain("the new secret", "the old one");
    }

    @Test
    void forgetsTheTextAfterHalfAnHour() throws Exception {
        MockHttpSession session = sessionAfter(typed());
        clock.advance(Duration.ofMinutes(31));
        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session));

        mvc.perform(get("/users/invite").session(session))
                .andExpect(content().string(Matchers.not(Matchers.containsString("anna@example.test"))));
    }

    @Test
    void keepsNothingThatAnotherSiteSent() throws Exception {
        mvc.perform(typed().header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
        mvc.perform(typed().header("Origin", "https://elsewhere.test")).andExpect(status().isForbidden());
    }

    @Test
    void goesBackToThePageThatWasAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/accounts?x=1").session(session).accept("text/html"));

        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session))
                .andExpect(header().string("Location", "/accounts?x=1"));
    }

    @Test
    void neverReturnsToAnotherSite() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/users/invite")
                .session(session)
                .header("Referer", "https://elsewhere.test/users/invite")
                .param("name", "Anna"));

        mvc.perform(signIn(visitors.newcomer(Role.ADMINISTRATOR), session))
                .andExpect(header().string("Location", "/users/invite"));
    }

    private MockHttpSession sessionAfter(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(request.session(session))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in"));
        return session;
    }

    private MockHttpServletRequestBuilder typed() {
        return post("/users/invite")
                .cookie(known)
                .header("Host", "localhost")
                .header("Referer", "http://localhost/users/invite?from=list")
                .accept("text/html")
                .param("name", "안나 <3")
                .param("login", "anna@example.test")
                .param("role", "EDITOR");
    }

    private static MockHttpServletRequestBuilder signIn(User user, MockHttpSession session) {
        return post("/sign-in")
                .session(session)
                .with(csrf())
                .param("login", user.login())
                .param("password", Visitors.PASSWORD);
    }
}

package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.User;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PanelTest
class SignInPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void believesNoProxyThatIsNotNamed(@Autowired Environment environment) {
        assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEmpty();
    }

    @Test
    void letsInWhoKnowsThePasswordWhateverTheCase() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);

        signIn(user.login().toUpperCase(Locale.ROOT), Visitors.PASSWORD).andExpect(header().string("Location", "/"));

        mvc.perform(get("/me").session(session)).andExpect(status().isOk());
    }

    @Test
    void looksTheSameForAWrongNameAndAWrongPassword() throws Exception {
        signIn(visitors.newcomer(Role.VIEWER).login(), "not the password");
        String wrongPassword = page();
        signIn("nobody-here", "not the password");
        String wrongName = page();

        Assertions.assertThat(wrongPassword).contains("The sign-in name or the password is wrong.");
        Assertions.assertThat(wrongName).contains("The sign-in name or the password is wrong.");
    }

    @Test
    void keepsTheNameThatWasTyped() throws Exception {
        signIn("kim\"><script>", "not the password");

        Assertions.assertThat(page()).contains("value=\"kim&quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void makesAGuesserWaitAndThenLetsTheRightPasswordIn() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        for (int i = 0; i < 5; i++) {
            signIn(user.login(), "guess " + i);
        }

        signIn(user.login(), Visitors.PASSWORD).andExpect(header().string("Location", "/sign-in"));
        Assertions.assertThat(page()).contains("Too many tries. Wait 30 seconds");

        clock.advance(Duration.ofSeconds(30));
        signIn(user.login(), Visitors.PASSWORD).andExpect(header().string("Location", "/"));
    }

    @Test
    void doesNotLetADisabledUserIn() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        people.disable(user.id());

        signIn(user.login(), Visitors.PASSWORD).andExpect(header().string("Location", "/sign-in"));
    }

    @Test
    void takesTheBrowsersTimeZoneUnlessThePersonChoseOne() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        people.prefer(user.id(), new Preferences(null, null, Theme.AUTO));

        signInFrom("Europe/Berlin", user);
        signInFrom("Asia/Tokyo", user);

        Assertions.assertThat(people.find(user.id()).orElseThrow().preferences().zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void speaksTheBrowsersLanguageUntilAnotherIsChosen() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8"))
                .andExpect(content().string(containsString("<h1>로그인</h1>")));
        mvc.perform(get("/sign-in").header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("Sign in")));
        mvc.perform(post("/language").with(csrf()).param("language", "ko").param("back", "/sign-in"))
                .andExpect(header().string("Location", "/sign-in"))
                .andExpect(header().string("Set-Cookie", containsString("gatehouse-language=ko")));
        mvc.perform(post("/language").with(csrf()).param("language", "ko").param("back", "//elsewhere.test"))
                .andExpect(header().string("Location", "/"));
    }

    private void signInFrom(String zone, User user) throws Exception {
        mvc.perform(post("/sign-in")
                .with(csrf())
                .param("login", user.login())
                .param("password", Visitors.PASSWORD)
                .param("zone", zone));
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                .session(session)
                .with(csrf())
                .param("login", login)
                .param("password", password));
    }

    private String page() throws Exception {
        return mvc.perform(get("/sign-in").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

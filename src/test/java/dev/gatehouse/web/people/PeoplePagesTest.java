package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PanelTest
class PeoplePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "/users, en, People",
        "/users, ko, 사용자",
        "/users/invite, en, Invite somebody",
        "/users/invite, ko, 사용자 초대",
        "/accounts, en, AWS accounts",
        "/accounts, ko, AWS 계정",
        "/accounts/new, en, Add an account",
        "/accounts/new, ko, 계정 추가",
        "/me, en, My settings",
        "/me, ko, 내 설정"
    })
    void speaksBothLanguages(String path, Locale language, String title) throws Exception {
        mvc.perform(get(path).with(visitors.as(visitors.speaking(language))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"" + language + "\"")))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")));
    }

    @Test
    void anInvitedColleagueChoosesAPasswordAndIsIn() throws Exception {
        MvcResult invited = mvc.perform(asAdministrator(post("/users/invite"))
                        .param("login", "lee@example.test")
                        .param("name", "이영희")
                        .param("role", "OPERATOR")
                        .param("team", visitors.team().toString()))
                .andExpect(flash().attributeExists("link"))
                .andReturn();
        String link = (String) invited.getFlashMap().get("link");
        assertThat(link).startsWith("http://panel.test/join?token=");
        String path = link.substring("http://panel.test".length());
        MockHttpSession session = new MockHttpSession();

        mvc.perform(get(path).session(session)).andExpect(content().string(containsString("이영희")));
        mvc.perform(join(path, session, "short")).andExpect(status().isUnprocessableContent());
        mvc.perform(join(path, session, "long enough")).andExpect(header().string("Location", "/"));

        mvc.perform(get("/me").session(session)).andExpect(status().isOk());
        mvc.perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("no longer")));
    }

    @Test
    void aRefusedInvitationKeepsWhatWasTypedAndPointsAtTheField() throws Exception {
        mvc.perform(asAdministrator(post("/users/invite"))
                        .param("login", "has space")
                        .param("name", "이영희")
                        .param("role", "OPERATOR")
                        .param("team", visitors.team().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"has space\"")))
                .andExpect(content().string(containsString("value=\"이영희\"")))
                .andExpect(content().string(containsString("href=\"#f-login\"")))
                .andExpect(content().string(containsString("aria-describedby=\"f-login-help f-login-error\"")))
                .andExpect(content().string(containsString("without spaces")));
    }

    @Test
    void changesARoleAndSaysSo() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);

        mvc.perform(asAdministrator(post("/users/{id}/role", user.id())).param("role", "EDITOR"))
                .andExpect(header().string("Location", "/users/" + user.id()))
                .andExpect(flash().attributeExists("notice"));

        assertThat(people.find(user.id()).orElseThrow().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void disablesAndEnables() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);

        mvc.perform(asAdministrator(post("/users/{id}/disable", user.id())));
        assertThat(people.find(user.id()).orElseThrow().disabled()).isTrue();
        mvc.perform(asAdministrator(get("/users/{id}", user.id())))
                .andExpect(content().string(containsString("Disabled")));

        mvc.perform(asAdministrator(post("/users/{id}/enable", user.id())));
        assertThat(people.find(user.id()).orElseThrow().disabled()).isFalse();
    }

    @Test
    void saysOnTheNextPageWhySomethingWasRefused() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        people.disable(user.id());

        MvcResult refused = mvc.perform(asAdministrator(post("/users/{id}/link", user.id())))
                .andReturn();

        mvc.perform(asAdministrator(get("/users/{id}", user.id())).flashAttrs(refused.getFlashMap()))
                .andExpect(content().string(containsString(user.name() + " is disabled. Enable the person first.")))
                .andExpect(content().string(containsString("role=\"alert\"")));
    }

    @Test
    void historyTellsPeopleOfOneNameApart() throws Exception {
        User user = visitors.newcomer(Role.ADMINISTRATOR);
        people.rename(user.id(), "The boss");
        mvc.perform(
                post("/users/{id}/disable", visitors.newcomer(Role.VIEWER).id()).with(visitors.as(user)));

        mvc.perform(asAdministrator(get("/administration/history")))
                .andExpect(content().string(containsString("The boss (" + user.login() + ")")));
    }

    @Test
    void addsAnAccountAndEditsIt() throws Exception {
        mvc.perform(account(post("/accounts/new"), "444455556666", "shop"))
                .andExpect(header().string("Location", "/accounts"));
        AwsAccount added = accounts.byNumber("444455556666").orElseThrow();
        assertThat(added.production()).isTrue();

        mvc.perform(account(post("/accounts/{id}", added.id()), "444455556666", "shop-prod")
                        .param("version", "" + added.version()))
                .andExpect(header().string("Location", "/accounts"));
        assertThat(accounts.find(added.id()).orElseThrow().name()).isEqualTo("shop-prod");

        mvc.perform(account(post("/accounts/{id}", added.id()), "444455556666", "mine")
                        .param("version", "" + added.version()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody else changed this account meanwhile")))
                .andExpect(content().string(containsString("value=\"mine\"")));
    }

    @Test
    void everybodyChangesTheirOwnSettings() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);

        mvc.perform(post("/me")
                        .with(visitors.as(user))
                        .param("name", "박지훈")
                        .param("language", "ko")
                        .param("zone", "Europe/Berlin")
                        .param("theme", "DARK"))
                .andExpect(header().string("Location", "/me"));

        User changed = people.find(user.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("박지훈");
        assertThat(changed.preferences().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(changed.preferences().theme()).isEqualTo(Theme.DARK);
        mvc.perform(get("/me").with(visitors.as(user)))
                .andExpect(content().string(containsString("data-theme=\"dark\"")))
                .andExpect(content().string(matchesPattern("(?s).*CES?T.*")));
    }

    @Test
    void anUnknownTimeZoneIsSaidAtItsField() throws Exception {
        mvc.perform(post("/me")
                        .with(visitors.as(Role.VIEWER))
                        .param("name", "Kim")
                        .param("zone", "Mars/Base"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such time zone.")));
    }

    @Test
    void aNewPasswordKeepsThisSessionAndEndsTheOthers() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        MockHttpSession here = new MockHttpSession();

        mvc.perform(post("/me/password")
                        .session(here)
                        .with(visitors.as(user))
                        .param("currentPassword", Visitors.PASSWORD)
                        .param("password", "a longer password"))
                .andExpect(header().string("Location", "/me"));

        mvc.perform(get("/me").session(here)).andExpect(status().isOk());
        mvc.perform(get("/me").with(visitors.as(user)).accept("text/html")).andExpect(status().isSeeOther());
    }

    @Test
    void saysWhatIsNoneOfTheChoicesInWords() throws Exception {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String said = language.equals(Locale.ENGLISH) ? "This is none of the choices." : "선택할 수 있는 값이 아닙니다.";
            User user = visitors.speaking(language);
            mvc.perform(post("/users/invite")
                            .with(visitors.as(user))
                            .param("login", "x1")
                            .param("name", "x")
                            .param("role", "EMPEROR"))
                    .andExpect(content().string(containsString(said)))
                    .andExpect(content().string(not(containsString("Failed to convert"))));
            mvc.perform(post("/accounts/new")
                            .with(visitors.as(user))
                            .param("number", "555566667777")
                            .param("name", "x")
                            .param("colour", "PLAID"))
                    .andExpect(content().string(containsString(said)))
                    .andExpect(content().string(not(containsString("Failed to convert"))));
            mvc.perform(post("/me").with(visitors.as(user)).param("name", "x").param("theme", "NEON"))
                    .andExpect(content().string(not(containsString("Failed to convert"))));
        }
    }

    @Test
    void guessingTheCurrentPasswordIsAsSlowAsSigningIn() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        for (int i = 0; i < 5; i++) {
            mvc.perform(newPassword(user, "guess " + i))
                    .andExpect(content().string(containsString("This is not your current password.")));
        }

        mvc.perform(newPassword(user, Visitors.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Too many tries.")));
    }

    private MockHttpServletRequestBuilder newPassword(User user, String current) {
        return post("/me/password")
                .with(visitors.as(user))
                .param("currentPassword", current)
                .param("password", "a longer password");
    }

    private static MockHttpServletRequestBuilder join(String path, MockHttpSession session, String password) {
        return post(path).session(session).with(csrf()).param("password", password);
    }

    private MockHttpServletRequestBuilder account(MockHttpServletRequestBuilder request, String number, String name) {
        return asAdministrator(request)
                .param("number", number)
                .param("name", name)
                .param("colour", "ROSE")
                .param("production", "true")
                .param("roleArn", "")
                .param("team", accounts.all().getFirst().team().id().toString());
    }

    private MockHttpServletRequestBuilder asAdministrator(MockHttpServletRequestBuilder request) {
        return request.with(visitors.as(Role.ADMINISTRATOR));
    }
}

package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who changed people and accounts is written down, without secrets, for administrators. */
@PanelTest
class TeamHistoryTest {

    private static final String HISTORY = "/administration/history";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate database;

    @Test
    void tellsWhoChangedARoleFromWhereAndWhatItWas() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        press("/users/" + user.id() + "/role", Map.of("role", "EDITOR"));

        assertThat(history(user.name()))
                .contains("Role changed", "Role Viewer → Editor", "from 127.0.0.1")
                .doesNotContain("Sign-in name");
        press("/users/" + user.id() + "/disable", Map.of());
        assertThat(history(user.name())).contains("Disabled No → Yes");
    }

    @Test
    void tellsOfAnInvitationWithoutItsLinkAndOfWhoFollowedItWithoutThePassword() throws Exception {
        String team = visitors.team().toString();
        MvcResult invited = press(
                "/users/invite", Map.of("login", "choi@example.test", "name", "최민수", "role", "VIEWER", "team", team));
        String link = String.valueOf(invited.getFlashMap().get("link"));
        String token = link.substring(link.indexOf("token=") + "token=".length());
        mvc.perform(post("/join").with(csrf()).param("token", token).param("password", "four unrelated words"))
                .andExpect(status().isFound());

        assertThat(history("최민수")).contains("Invited", "choi@example.test", "Chose a password through a link");
        assertThat(database.queryForList("select text_before, text_after, subject from audit_entry")
                        .toString())
                .contains("choi@example.test")
                .doesNotContain(token)
                .doesNotContain("four unrelated words")
                .doesNotContain("bcrypt");
    }

    @Test
    void tellsWhatWasChangedOfAnAccount() throws Exception {
        String team = accounts.all().getFirst().team().id().toString();
        press("/accounts/new", account("shop-history", "false", team, "0"));
        var added = accounts.byNumber("777700001111").orElseThrow();
        press("/accounts/" + added.id(), account("shop-history", "true", team, String.valueOf(added.version())));

        assertThat(history("shop-history")).contains("AWS account added", "777700001111", "Production No → Yes");
    }

    @Test
    void keepsNothingOfWhatWasRefused() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        press("/users/invite", Map.of("login", user.login(), "name", "Refused Twice", "role", "VIEWER"));

        assertThat(history("Refused Twice")).contains("Nothing found");
    }

    @Test
    void isForAdministratorsAndSpeaksKorean() throws Exception {
        mvc.perform(get(HISTORY).with(visitors.as(Role.OPERATOR))).andExpect(status().isForbidden());
        assertThat(mvc.perform(get(HISTORY).with(visitors.as(visitors.speaking(Locale.KOREAN))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("접근 권한 이력");
    }

    private static Map<String, String> account(String name, String production, String team, String version) {
        return Map.of(
                "number",
                "777700001111",
                "name",
                name,
                "colour",
                "ROSE",
                "production",
                production,
                "roleArn",
                "",
                "team",
                team,
                "version",
                version);
    }

    private MvcResult press(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(visitors.as(Role.ADMINISTRATOR))).andReturn();
    }

    private String history(String about) throws Exception {
        return mvc.perform(get(HISTORY).param("q", about).with(visitors.as(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}

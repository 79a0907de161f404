package dev.gatehouse.web.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class RolesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/accounts", "/me", "/live?topics=a&since=0", "/nothing-here"})
    void asksStrangersToSignIn(String page) throws Exception {
        mvc.perform(get(page).accept("text/html"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in"));
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void keepsAdministrationFromEverybodyElse(Role role) throws Exception {
        mvc.perform(get("/users").with(visitors.as(role))).andExpect(status().isForbidden());
        mvc.perform(post("/accounts/new").with(visitors.as(role))).andExpect(status().isForbidden());
        mvc.perform(get("/me").with(visitors.as(role))).andExpect(status().isOk());
    }

    @Test
    void aChangedRoleCountsAtOnce() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        mvc.perform(get("/users").with(visitors.as(user))).andExpect(status().isForbidden());

        people.changeRole(user.id(), Role.ADMINISTRATOR);

        mvc.perform(get("/users").with(visitors.as(user))).andExpect(status().isOk());
    }

    @Test
    void aDisabledUserIsOutAtOnce() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        mvc.perform(get("/me").with(visitors.as(user))).andExpect(status().isOk());

        people.disable(user.id());

        mvc.perform(get("/me").with(visitors.as(user)).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void sendsStrictHeadersWithEveryPage() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                                        + "frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", Matchers.containsString("camera=()")))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void letsBrowsersKeepStaticFiles() throws Exception {
        mvc.perform(get("/css/shell.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("max-age=31536000")));
    }
}

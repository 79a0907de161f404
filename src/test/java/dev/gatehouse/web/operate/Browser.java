package dev.gatehouse.web.operate;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Teams;
import dev.gatehouse.team.User;
import java.util.Locale;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who looks at the pages of stacks and presses their buttons. */
final class Browser {

    private final MockMvc mvc;
    private final Visitors visitors;
    private final User user;

    private Browser(MockMvc mvc, Visitors visitors, User user) {
        this.mvc = mvc;
        this.visitors = visitors;
        this.user = user;
    }

    static Browser of(MockMvc mvc, Visitors visitors, Role role) {
        return new Browser(mvc, visitors, visitors.somebody(role));
    }

    Browser speaking(Locale language) {
        return new Browser(mvc, visitors, visitors.speaking(language));
    }

    /** A stack in an account that is on record, so that pages show it. */
    static Stack stack(Workbench bench, Accounts accounts, Teams teams) {
        Stack stack = bench.stack();
        accounts.add(new AccountDetails(
                stack.scope().account(),
                "Account of " + stack.name(),
                AccountColour.TEAL,
                false,
                "",
                teams.findAllByOrderByName().getFirst().id()));
        return stack;
    }

    String page(String path) throws Exception {
        return ask(get(path)).getContentAsString();
    }

    /** What an open page fetches to replace a part of itself. */
    String part(String path) throws Exception {
        return ask(get(path).header("HX-Request", "true")).getContentAsString();
    }

    MockHttpServletResponse look(String path) throws Exception {
        return ask(get(path));
    }

    /** Sends a form: names and values in turn. */
    MockHttpServletResponse press(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return ask(form);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(visitors.as(user))).andReturn().getResponse();
    }
}

package dev.gatehouse.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Teams;
import dev.gatehouse.team.User;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looks at the pages of stacks and presses their buttons, as whoever a test says. */
public class Surfer {

    private final MockMvc mvc;
    private final Visitors visitors;
    private final Workbench bench;
    private final Accounts accounts;
    private final Teams teams;
    private final Map<Locale, User> speakers = new ConcurrentHashMap<>();

    Surfer(MockMvc mvc, Visitors visitors, Workbench bench, Accounts accounts, Teams teams) {
        this.mvc = mvc;
        this.visitors = visitors;
        this.bench = bench;
        this.accounts = accounts;
        this.teams = teams;
    }

    /** A new stack in an account that is on record and that nobody else uses. */
    public Stack stack() {
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

    /** A page as an administrator reads it. */
    public String page(Locale language, String path) throws Exception {
        return look(language, path).getContentAsString();
    }

    public String page(String path) throws Exception {
        return page(Locale.ENGLISH, path);
    }

    public MockHttpServletResponse look(Locale language, String path) throws Exception {
        return ask(speaker(language), get(path));
    }

    public MockHttpServletResponse look(Role role, String path) throws Exception {
        return ask(visitors.somebody(role), get(path));
    }

    /** What an open page fetches to replace a part of itself. */
    public String part(String path) throws Exception {
        return ask(speaker(Locale.ENGLISH), get(path).header("HX-Request", "true"))
                .getContentAsString();
    }

    /** Sends a form: names and values in turn. */
    public MockHttpServletResponse press(Role role, String path, String... fields) throws Exception {
        return press(visitors.somebody(role), path, fields);
    }

    public MockHttpServletResponse press(Locale language, String path, String... fields) throws Exception {
        return press(speaker(language), path, fields);
    }

    private MockHttpServletResponse press(User user, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return ask(user, form);
    }

    private User speaker(Locale language) {
        return speakers.computeIfAbsent(language, visitors::speaking);
    }

    private MockHttpServletResponse ask(User user, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(visitors.as(user))).andReturn().getResponse();
    }
}

package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.User;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** Stacks in accounts that visitors may use, and people who edit them. */
@TestComponent
final class SetUpBench {

    private static final AtomicLong ACCOUNTS = new AtomicLong(300_000_000_000L);

    private final Map<Locale, Editor> editors = new ConcurrentHashMap<>();
    private final MockMvc mvc;
    private final Visitors visitors;
    private final People people;
    private final Accounts accounts;
    private final Stacks stacks;
    private final Inventory inventory;

    SetUpBench(MockMvc mvc, Visitors visitors, People people, Accounts accounts, Stacks stacks, Inventory inventory) {
        this.mvc = mvc;
        this.visitors = visitors;
        this.people = people;
        this.accounts = accounts;
        this.stacks = stacks;
        this.inventory = inventory;
    }

    Editor somebody(Role role, Locale language) {
        User user = visitors.newcomer(role);
        people.prefer(user.id(), new Preferences(language, ZoneId.of("Asia/Seoul"), Theme.AUTO));
        return new Editor(mvc, visitors, user);
    }

    /** Always the same one for each language. */
    Editor editor(Locale language) {
        return editors.computeIfAbsent(language, none -> somebody(Role.EDITOR, language));
    }

    Editor editor() {
        return editor(Locale.ENGLISH);
    }

    /** A new stack, made on its page, in an account of its own. */
    Stack stack() throws Exception {
        String account = Long.toString(ACCOUNTS.incrementAndGet());
        UUID team = accounts.all().getFirst().team().id();
        accounts.add(new AccountDetails(account, "Account " + account, AccountColour.TEAL, false, "", team));
        Editor.Page made = editor().submit(
                        "/stacks",
                        Map.of(
                                "name",
                                "stack " + account,
                                "account",
                                account,
                                "region",
                                "ap-northeast-2",
                                "stage",
                                "DEV"));
        assertThat(made.status()).as(made.html()).isEqualTo(302);
        return stacks.all().stream()
                .filter(stack -> stack.scope().account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    /** Saves a new resource on its page. */
    Item save(Stack stack, String kind, String... fields) throws Exception {
        Map<String, String> typed = typed(fields);
        Editor.Page saved = editor().submit(url(stack, kind) + "/new", typed);
        assertThat(saved.status()).as(saved.html()).isEqualTo(302);
        return item(stack, typed.get("name"));
    }

    Item item(Stack stack, String name) {
        return inventory.items(stack.id()).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String url(Stack stack, String kind) {
        return "/stacks/" + stack.id() + "/set-up/" + kind;
    }

    /** Names and texts, one after the other. */
    static Map<String, String> typed(String... fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }
}

package dev.gatehouse.simulate;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.support.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** Notes what must never be. */
final class Judge {

    /** What AWS puts into an account before anybody comes. */
    private static final Map<String, Integer> UNTOUCHED = new TreeMap<>(Map.of(
            "vpc", 1, "subnet", 4, "internet-gateway", 1, "route-table", 1, "network-acl", 1, "security-group", 1));

    private final ApplicationContext panel;
    private final Inventory inventory;
    private final Kinds kinds;
    private final Stack stack;
    private final List<String> wrong = new ArrayList<>();
    private final LastSnapshots snapshots = new LastSnapshots();
    /** The kinds of which the stack ever had something. */
    private final Set<Kind<?>> ever = new LinkedHashSet<>();

    Judge(ApplicationContext panel, Stack stack) {
        this.panel = panel;
        this.inventory = panel.getBean(Inventory.class);
        this.kinds = panel.getBean(Kinds.class);
        this.stack = stack;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    /** Something is wished and about to be carried out. */
    void before(boolean last) {
        List<Item> items = inventory.items(stack.id());
        items.forEach(item -> ever.add(kinds.named(item.kind())));
        snapshots.note(items);
        if (last) {
            snapshots.noteLast(items);
        }
    }

    /** A fault that ends a run names what it is and what to do, in both languages. */
    void mustBeExplained(StepView.Trouble fault) {
        if (fault.code().equals("Defect")) {
            wrong("a defect: " + fault.message());
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (String what : List.of("meaning", "next")) {
                String own = panel.getMessage("fault.code." + fault.code() + "." + what, null, "", locale);
                String common = panel.getMessage("fault." + fault.type() + "." + what, null, "", locale);
                if (own.isEmpty() && common.isEmpty()) {
                    wrong("nobody says in " + locale + " what " + fault.code() + " is");
                }
            }
        }
    }

    /** Nothing leaks, nothing is there twice, nothing is lost. */
    void mustBeTrue(String after) {
        Truth truth = Truth.of(stack, inventory, ever);
        if (!truth.holds()) {
            wrong("after " + after + ": " + truth);
        }
    }

    /** After the teardown, when AWS hides nothing any more and nothing lingers. */
    void mustBeEmpty() {
        Clients clients = panel.getBean(Clients.class);
        Map<String, Integer> left = new TreeMap<>();
        new InAws(clients, kinds).everything(stack.scope()).forEach((name, list) -> {
            if (!list.isEmpty()) {
                left.put(name, list.size());
            }
        });
        // Those are judged by their names.
        left.remove("snapshots");
        if (!left.equals(UNTOUCHED)) {
            wrong("the account was left with " + left + " instead of " + UNTOUCHED);
        }
        snapshots.wrong(clients, stack.scope()).forEach(this::wrong);
    }
}

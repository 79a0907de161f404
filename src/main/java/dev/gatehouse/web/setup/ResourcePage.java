package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Pauses;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.watch.Watches;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.Condition;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.wizard.Steps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything about one resource: what is wanted, what was applied, what AWS says, who needs it, and what can be done. */
@Controller
class ResourcePage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Kinds kinds;
    private final Lines lines;
    private final FormViews views;
    private final Company company;
    private final Watches watches;
    private final SideLines rows;

    ResourcePage(
            StackPages pages,
            Inventory inventory,
            Kinds kinds,
            Lines lines,
            FormViews views,
            Company company,
            Watches watches,
            SideLines rows) {
        this.pages = pages;
        this.inventory = inventory;
        this.kinds = kinds;
        this.lines = lines;
        this.views = views;
        this.company = company;
        this.watches = watches;
        this.rows = rows;
    }

    @GetMapping("/stacks/{stackId}/resources/{id}")
    @Viewers
    String show(@PathVariable UUID stackId, @PathVariable UUID id, Person person, Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = inventory
                .find(new ResourceId(id))
                .filter(found -> found.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("resource"));
        Kind<?> kind = kinds.named(item.kind());
        pages.setUp(
                stack,
                model,
                StackPages.step(kind.name(), StackPages.url(stack) + "/set-up/" + kind.name()),
                Crumb.named(item.name(), ""));
        List<Item> all = inventory.items(stack.id());
        Surroundings surroundings = inventory.surroundings(stack.id(), null);
        model.addAttribute("item", item);
        model.addAttribute("kind", kind);
        model.addAttribute("condition", Condition.of(item, all));
        model.addAttribute("drifted", Steps.hasDrifted(item));
        model.addAttribute("lines", sides(kind, surroundings, item, all));
        model.addAttribute("history", StackPages.url(stack) + "/history?resource=" + item.id());
        model.addAttribute("commands", FormViews.commands(kind, item.spec(), surroundings));
        model.addAttribute("files", FormViews.files(kind, item.spec(), surroundings));
        model.addAttribute("refersTo", referred(item, all));
        model.addAttribute("referrers", inventory.referrers(item.id()));
        model.addAttribute("detail", views.template(kind, "detail", ""));
        model.addAttribute("billed", company.isBilled(item));
        model.addAttribute("company", company.of(item));
        model.addAttribute("watchable", watches.canWatch(item));
        model.addAttribute("findings", findings(item));
        model.addAttribute("ranges", AddressRange.in(item.spec()));
        observed(item, model);
        return "resources/page";
    }

    private List<SideLine> sides(Kind<?> kind, Surroundings surroundings, Item item, List<Item> all) {
        @Nullable Spec observed = item.observed() instanceof Present<Spec> present ? present.spec() : null;
        List<@Nullable Spec> sides = Arrays.asList(Pauses.effective(item, all), item.applied(), observed);
        return rows.named(item, lines.compare(kind, surroundings, sides), sides, new Names(all));
    }

    private List<Finding> findings(Item item) {
        return inventory.check(item.stack(), item.id(), item.spec()).stream()
                .map(Finding::of)
                .toList();
    }

    private static void observed(Item item, Model model) {
        model.addAttribute("seen", item.observed() instanceof Present<?>);
        if (item.observed() instanceof Present<Spec> present) {
            model.addAttribute("attributes", new TreeMap<>(present.attributes()));
            model.addAttribute("notReady", why(present.readiness()));
        } else {
            model.addAttribute("attributes", Map.of());
        }
    }

    private static @Nullable String why(Readiness readiness) {
        return switch (readiness) {
            case Readiness.Ready ready -> null;
            case Readiness.InProgress progress -> progress.why();
            case Readiness.Failed failed -> failed.why();
        };
    }

    private static List<Item> referred(Item item, List<Item> all) {
        List<ResourceId> ids = References.in(item.spec()).stream()
                .map(References.At::ref)
                .filter(Ref.Managed.class::isInstance)
                .map(ref -> ((Ref.Managed<?>) ref).id())
                .distinct()
                .toList();
        return all.stream().filter(other -> ids.contains(other.id())).toList();
    }
}

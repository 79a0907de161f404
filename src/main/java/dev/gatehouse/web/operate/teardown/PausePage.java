package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releases in one go what is billed together, such as a NAT gateway with its Elastic IP, and brings it back the same way. */
@Controller
@RequestMapping("/stacks/{stackId}")
@Operators
class PausePage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Costs costs;
    private final Farewell farewell;
    private final AtOnce atOnce;

    PausePage(StackPages pages, Inventory inventory, Costs costs, Farewell farewell, AtOnce atOnce) {
        this.pages = pages;
        this.inventory = inventory;
        this.costs = costs;
        this.farewell = farewell;
        this.atOnce = atOnce;
    }

    @GetMapping("/release")
    String askRelease(@PathVariable UUID stackId, @RequestParam Set<UUID> resource, Person person, Model model) {
        List<Item> items = frame(stackId, resource, Wish.WANTED, person, model);
        Bill saved = costs.wanted(stackId).of(ids(items));
        model.addAttribute("goings", farewell.of(items));
        model.addAttribute("bill", saved);
        return "teardown/release";
    }

    @GetMapping("/bring-back")
    String askBack(@PathVariable UUID stackId, @RequestParam Set<UUID> resource, Person person, Model model) {
        List<Item> items = frame(stackId, resource, Wish.PAUSED, person, model);
        model.addAttribute("bill", costs.paused(stackId).of(ids(items)));
        return "teardown/bring-back";
    }

    private List<Item> frame(UUID stackId, Set<UUID> resources, Wish wish, Person person, Model model) {
        pages.open(
                stackId,
                person,
                "cost",
                model,
                Crumb.page("shell.tab.cost", "/stacks/" + stackId + "/cost"),
                Crumb.page(wish == Wish.WANTED ? "release.crumb" : "bring-back.crumb", ""));
        List<Item> items = items(stackId, resources, wish);
        model.addAttribute("items", items);
        return items;
    }

    @PostMapping("/release")
    String release(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stackId, resource, Wish.WANTED);
        Author author = StackPages.author(person, why);
        try {
            return atOnce.carryOut(stack, false, author, () -> inventory.pause(ids(items), author), redirect);
        } catch (Refused needed) {
            List<String> holders = needed.diagnostics().stream()
                    .map(Diagnostic::arguments)
                    .map(List::getFirst)
                    .distinct()
                    .toList();
            Notice.refused(redirect, "release.needed", String.join(", ", holders));
            return "redirect:/stacks/" + stackId + "/cost";
        }
    }

    @PostMapping("/bring-back")
    String bringBack(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stackId, resource, Wish.PAUSED);
        Author author = StackPages.author(person, why);
        return atOnce.carryOut(stack, false, author, () -> inventory.resume(ids(items), author), redirect);
    }

    private List<Item> items(UUID stackId, Set<UUID> resources, Wish wish) {
        List<Item> items = inventory.items(stackId).stream()
                .filter(item -> resources.contains(item.id().value()) && item.wish() == wish)
                .toList();
        if (items.isEmpty()) {
            throw new NotFound("resource");
        }
        return items;
    }

    private static Set<ResourceId> ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.toSet());
    }
}

package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Referrer;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.setup.Company;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a resource out of what is wanted, and back: the next plan deletes it, or, for operators, AWS does at once. What
 * others need stays.
 */
@Controller
@RequestMapping("/stacks/{stackId}/resources/{id}")
@Editors
class RemovalPage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Costs costs;
    private final Company company;
    private final Farewell farewell;
    private final AtOnceAnswer atOnce;
    private final Matters matters;
    private final Endings endings;

    RemovalPage(
            StackPages pages,
            Inventory inventory,
            Costs costs,
            Company company,
            Farewell farewell,
            AtOnceAnswer atOnce,
            Matters matters,
            Endings endings) {
        this.pages = pages;
        this.inventory = inventory;
        this.costs = costs;
        this.company = company;
        this.farewell = farewell;
        this.atOnce = atOnce;
        this.matters = matters;
        this.endings = endings;
    }

    @GetMapping("/remove")
    String ask(@PathVariable UUID stackId, @PathVariable UUID id, Person person, Model model) {
        Stack stack = pages.stack(stackId, person);
        return page(stack, item(stack, id), Map.of(), model);
    }

    private String page(Stack stack, Item item, Map<String, String> said, Model model) {
        List<Item> with =
                company.of(item).stream().filter(other -> !other.isHeld()).toList();
        Set<ResourceId> going =
                Stream.concat(Stream.of(item), with.stream()).map(Item::id).collect(Collectors.toSet());
        List<Referrer> referrers = inventory.referrers(item.id()).stream()
                .filter(referrer -> !going.contains(referrer.id()))
                .toList();
        String url = StackPages.url(stack);
        pages.setUp(
                stack,
                model,
                StackPages.step(item.kind(), url + "/set-up/" + item.kind()),
                Crumb.named(item.name(), url + "/resources/" + item.id()),
                Crumb.page("setup.remove", ""));
        model.addAttribute("item", item);
        model.addAttribute("company", with);
        model.addAttribute("held", item.isHeld() ? List.of(item) : List.of());
        model.addAttribute("referrers", referrers);
        model.addAttribute("goings", farewell.of(List.of(item)));
        model.addAttribute(
                "matters",
                matters.of(Stream.concat(Stream.of(item), with.stream()).toList(), said));
        model.addAttribute("why", said.getOrDefault("why", ""));
        model.addAttribute("burning", costs.burning(stack.id()).of(List.of(item.id())));
        return "teardown/remove";
    }

    /**
     * @param with what else goes with it
     */
    @PostMapping("/remove")
    String remove(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> with,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> said,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = item(stack, id);
        List<Item> going = going(stack, item, with);
        if (!matters.areSettled(going, said)) {
            return again(stack, item, said, response, model);
        }
        try {
            endings.remove(ids(going), matters.decided(going, said), StackPages.author(person, why));
        } catch (Refused needed) {
            return again(stack, item, said, response, model);
        }
        boolean comesBack = inventory.find(item.id()).isPresent();
        Notice.done(redirect, comesBack ? "setup.removed" : "setup.removed.unmade", item.name());
        return step(stack, item);
    }

    /** The same, and AWS deletes it now. */
    @PostMapping("/remove/now")
    @Operators
    String removeNow(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> with,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> said,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = item(stack, id);
        Author author = StackPages.author(person, why);
        List<Item> going = going(stack, item, with);
        if (!matters.areSettled(going, said)) {
            return again(stack, item, said, response, model);
        }
        Map<ResourceId, LastWish> wishes = matters.decided(going, said);
        try {
            return atOnce.carryOut(stack, false, author, () -> endings.remove(ids(going), wishes, author), redirect);
        } catch (Refused needed) {
            return again(stack, item, said, response, model);
        }
    }

    @PostMapping("/restore")
    String restore(@PathVariable UUID stackId, @PathVariable UUID id, Person person, RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        Item item = inventory
                .find(new ResourceId(id))
                .filter(found -> found.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("resource"));
        inventory.restore(item.id(), StackPages.author(person, ""));
        Notice.done(redirect, "setup.restored", item.name());
        return step(stack, item);
    }

    /** Somebody needs it, or something is not settled: the page says so, and keeps what was said. */
    private String again(Stack stack, Item item, Map<String, String> said, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(stack, item, said, model);
    }

    private static String step(Stack stack, Item item) {
        return "redirect:" + StackPages.url(stack) + "/set-up/" + item.kind();
    }

    private List<Item> going(Stack stack, Item item, Set<UUID> with) {
        return Stream.concat(Stream.of(item), with.stream().map(id -> item(stack, id)))
                .distinct()
                .toList();
    }

    private static List<ResourceId> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private Item item(Stack stack, UUID id) {
        return inventory
                .find(new ResourceId(id))
                .filter(found -> found.stack().equals(stack.id()) && found.wish() != Wish.LEAVING)
                .orElseThrow(() -> new NotFound("resource"));
    }
}

package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
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
 * Pauses in one go what is billed together, such as a NAT gateway with its Elastic IP, and resumes it the same way: with the
 * next plan, or, for operators, at once.
 */
@Controller
@RequestMapping("/stacks/{stackId}")
@Editors
class PausePage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Costs costs;
    private final Farewell farewell;
    private final AtOnceAnswer atOnce;
    private final Company company;
    private final Matters matters;
    private final Endings endings;

    PausePage(
            StackPages pages,
            Inventory inventory,
            Costs costs,
            Farewell farewell,
            AtOnceAnswer atOnce,
            Company company,
            Matters matters,
            Endings endings) {
        this.pages = pages;
        this.inventory = inventory;
        this.costs = costs;
        this.farewell = farewell;
        this.atOnce = atOnce;
        this.company = company;
        this.matters = matters;
        this.endings = endings;
    }

    @GetMapping("/pause")
    String askPause(@PathVariable UUID stackId, @RequestParam Set<UUID> resource, Person person, Model model) {
        return askPause(stackId, resource, Map.of(), person, model);
    }

    private String askPause(UUID stackId, Set<UUID> resource, Map<String, String> said, Person person, Model model) {
        List<Item> items = frame(stackId, resource, Wish.WANTED, person, model);
        model.addAttribute("matters", matters.of(items, said));
        model.addAttribute("why", said.getOrDefault("why", ""));
        model.addAttribute("goings", farewell.of(items));
        model.addAttribute("held", items.stream().filter(Item::isHeld).toList());
        model.addAttribute("bill", costs.wanted(stackId).of(ids(items)));
        return "teardown/pause";
    }

    @GetMapping("/resume")
    String askResume(@PathVariable UUID stackId, @RequestParam Set<UUID> resource, Person person, Model model) {
        List<Item> items = frame(stackId, resource, Wish.PAUSED, person, model);
        model.addAttribute("bill", costs.paused(stackId).of(ids(items)));
        return "teardown/resume";
    }

    private List<Item> frame(UUID stackId, Set<UUID> resources, Wish wish, Person person, Model model) {
        pages.open(
                stackId,
                person,
                "cost",
                model,
                Crumb.page("shell.tab.cost", "/stacks/" + stackId + "/cost"),
                Crumb.page(wish == Wish.WANTED ? "pause.title" : "resume.title", ""));
        List<Item> asked = items(stackId, resources, wish);
        List<Item> items = Stream.concat(
                        asked.stream(),
                        asked.stream()
                                .flatMap(item -> company.of(item).stream())
                                .filter(item -> item.wish() == wish))
                .distinct()
                .toList();
        model.addAttribute("items", items);
        return items;
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> said,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stack.id(), resource, Wish.WANTED);
        if (isAnyHeld(items) || !matters.areSettled(items, said)) {
            return askAgain(stackId, resource, said, person, model, response);
        }
        try {
            endings.pause(ids(items), matters.decided(items, said), StackPages.author(person, why));
            Notice.done(redirect, "setup.paused", names(items));
        } catch (Refused needed) {
            needed(needed, redirect);
        }
        return page(items);
    }

    @PostMapping("/pause/now")
    @Operators
    String pauseNow(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> said,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stack.id(), resource, Wish.WANTED);
        if (isAnyHeld(items) || !matters.areSettled(items, said)) {
            return askAgain(stackId, resource, said, person, model, response);
        }
        Author author = StackPages.author(person, why);
        Map<ResourceId, LastWish> wishes = matters.decided(items, said);
        try {
            return atOnce.carryOut(stack, false, author, () -> endings.pause(ids(items), wishes, author), redirect);
        } catch (Refused needed) {
            needed(needed, redirect);
            return page(items);
        }
    }

    private String askAgain(
            UUID stackId,
            Set<UUID> resource,
            Map<String, String> said,
            Person person,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return askPause(stackId, resource, said, person, model);
    }

    private static boolean isAnyHeld(List<Item> items) {
        return items.stream().anyMatch(Item::isHeld);
    }

    /** Says who cannot do without it. */
    private static void needed(Refused needed, RedirectAttributes redirect) {
        List<String> holders = needed.diagnostics().stream()
                .map(Diagnostic::arguments)
                .map(List::getFirst)
                .distinct()
                .toList();
        Notice.refused(redirect, "pause.needed", String.join(", ", holders));
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stack.id(), resource, Wish.PAUSED);
        inventory.resume(ids(items), StackPages.author(person, why));
        Notice.done(redirect, "setup.resumed", names(items));
        return page(items);
    }

    @PostMapping("/resume/now")
    @Operators
    String resumeNow(
            @PathVariable UUID stackId,
            @RequestParam Set<UUID> resource,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = items(stack.id(), resource, Wish.PAUSED);
        Author author = StackPages.author(person, why);
        return atOnce.carryOut(stack, false, author, () -> inventory.resume(ids(items), author), redirect);
    }

    private static String page(List<Item> items) {
        Item first = items.getFirst();
        return "redirect:/stacks/" + first.stack() + "/resources/" + first.id();
    }

    private static String names(List<Item> items) {
        return items.stream().map(Item::name).collect(Collectors.joining(", "));
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

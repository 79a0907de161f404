package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a whole stack away: everything in AWS first, then the stack itself. */
@Controller
@RequestMapping("/stacks/{stackId}/teardown")
@Operators
class TeardownPage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Stacks stacks;
    private final Costs costs;
    private final Farewell farewell;
    private final AtOnceAnswer atOnce;
    private final Matters matters;
    private final Endings endings;

    TeardownPage(
            StackPages pages,
            Inventory inventory,
            Stacks stacks,
            Costs costs,
            Farewell farewell,
            AtOnceAnswer atOnce,
            Matters matters,
            Endings endings) {
        this.pages = pages;
        this.inventory = inventory;
        this.stacks = stacks;
        this.costs = costs;
        this.farewell = farewell;
        this.atOnce = atOnce;
        this.matters = matters;
        this.endings = endings;
    }

    @GetMapping
    String ask(@PathVariable UUID stackId, Person person, Model model) {
        return page(stackId, Map.of(), person, model);
    }

    private String page(UUID stackId, Map<String, String> said, Person person, Model model) {
        pages.open(stackId, person, "settings", model, Crumb.page("teardown.crumb", ""));
        List<Item> items = inventory.items(stackId);
        model.addAttribute("goings", farewell.of(items));
        model.addAttribute("held", items.stream().filter(Item::isHeld).toList());
        model.addAttribute("matters", matters.of(items, said));
        model.addAttribute("why", said.getOrDefault("why", ""));
        model.addAttribute("burning", costs.burning(stackId));
        return "teardown/stack";
    }

    /**
     * @param confirmation the stack's name, typed
     */
    @PostMapping
    String tearDown(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") String confirmation,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> said,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Item> items = inventory.items(stackId);
        boolean named = isName(confirmation, stack);
        if (!named || items.stream().anyMatch(Item::isHeld) || !matters.areSettled(items, said)) {
            return again(stackId, !named, said, person, model, response);
        }
        Author author = StackPages.author(person, why);
        Map<ResourceId, LastWish> wishes = matters.decided(items, said);
        return atOnce.carryOut(
                stack,
                true,
                author,
                () -> endings.remove(items.stream().map(Item::id).toList(), wishes, author),
                redirect);
    }

    /** Drops the stack when nothing is left of it. */
    @PostMapping("/stack")
    String remove(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") String confirmation,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        if (!isName(confirmation, stack)) {
            return again(stackId, true, Map.of(), person, model, response);
        }
        try {
            stacks.remove(stackId, StackPages.author(person, ""));
            Notice.done(redirect, "teardown.stack.removed", stack.name());
            return "redirect:/stacks";
        } catch (Refused notEmpty) {
            Notice.refused(redirect, "teardown.stack.not-empty");
            return "redirect:/stacks/" + stackId + "/teardown";
        }
    }

    private static boolean isName(String confirmation, Stack stack) {
        return Texts.name(confirmation).equals(Texts.name(stack.name()));
    }

    private String again(
            UUID stackId,
            boolean mistyped,
            Map<String, String> said,
            Person person,
            Model model,
            HttpServletResponse response) {
        if (mistyped) {
            model.addAttribute("mistyped", true);
        }
        model.addAttribute("confirmation", said.getOrDefault("confirmation", ""));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(stackId, said, person, model);
    }
}

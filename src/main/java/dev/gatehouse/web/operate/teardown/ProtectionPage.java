package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Notice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Protects a resource from every plan, and lifts that with a reason; both from the resource's own page. */
@Controller
@RequestMapping("/stacks/{stackId}/resources/{id}")
@Editors
class ProtectionPage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Protection protection;

    ProtectionPage(StackPages pages, Inventory inventory, Protection protection) {
        this.pages = pages;
        this.inventory = inventory;
        this.protection = protection;
    }

    @PostMapping("/protect")
    String protect(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Item item = item(stackId, id, person);
        protection.set(List.of(item.id()), StackPages.author(person, why));
        Notice.done(redirect, "protection.set", item.name());
        return page(item);
    }

    @PostMapping("/unprotect")
    String lift(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Item item = item(stackId, id, person);
        if (why.isBlank()) {
            Notice.refused(redirect, "protection.why.missing");
        } else {
            protection.lift(List.of(item.id()), StackPages.author(person, why));
            Notice.done(redirect, "protection.lifted", item.name());
        }
        return page(item);
    }

    private static String page(Item item) {
        return "redirect:/stacks/" + item.stack() + "/resources/" + item.id();
    }

    private Item item(UUID stackId, UUID id, Person person) {
        Stack stack = pages.stack(stackId, person);
        return inventory
                .find(new ResourceId(id))
                .filter(found -> found.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("resource"));
    }
}

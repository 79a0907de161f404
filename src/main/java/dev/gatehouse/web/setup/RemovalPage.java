package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Referrer;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes resources out of what is wanted and back, and pauses and resumes them. AWS changes only when a plan is applied. */
@Controller
@RequestMapping("/stacks/{stackId}/resources/{id}")
@Editors
class RemovalPage {

    private final StackFrame frame;
    private final Inventory inventory;
    private final Company company;
    private final MessageSource messages;

    RemovalPage(StackFrame frame, Inventory inventory, Company company, MessageSource messages) {
        this.frame = frame;
        this.inventory = inventory;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping("/remove")
    String ask(@PathVariable UUID stackId, @PathVariable UUID id, Person person, Model model) {
        Stack stack = frame.require(stackId, person);
        return page(stack, item(stack, id), model);
    }

    private String page(Stack stack, Item item, Model model) {
        List<Item> with = company.of(item);
        Set<ResourceId> going = Set.copyOf(ids(item, with));
        List<Referrer> referrers = inventory.referrers(item.id()).stream()
                .filter(referrer -> !going.contains(referrer.id()))
                .toList();
        frame.around(
                stack,
                model,
                StackFrame.kindCrumb(item.kind(), StackFrame.url(stack) + "/set-up/" + item.kind()),
                Crumb.named(item.name(), StackFrame.url(stack) + "/resources/" + item.id()),
                Crumb.page("setup.remove", ""));
        model.addAttribute("item", item);
        model.addAttribute(
                "title",
                messages.getMessage("setup.remove.title", new Object[] {item.name()}, LocaleContextHolder.getLocale()));
        model.addAttribute("company", with);
        model.addAttribute("referrers", referrers);
        model.addAttribute("billed", company.isBilled(item));
        return "resources/remove";
    }

    /**
     * @param with what else goes with it
     */
    @PostMapping("/remove")
    String remove(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> with,
            @RequestParam(defaultValue = "") String why,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = frame.require(stackId, person);
        Item item = item(stack, id);
        List<Item> others = company.of(item).stream()
                .filter(other -> with.contains(other.id().value()))
                .toList();
        try {
            inventory.remove(ids(item, others), Authors.of(person, why));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(stack, item, model);
        }
        boolean comesBack = inventory.find(item.id()).isPresent();
        Notice.done(redirect, comesBack ? "setup.removed" : "setup.removed.unmade", item.name());
        return "redirect:" + StackFrame.url(stack) + "/set-up/" + item.kind();
    }

    @PostMapping("/restore")
    String restore(@PathVariable UUID stackId, @PathVariable UUID id, Person person, RedirectAttributes redirect) {
        Stack stack = frame.require(stackId, person);
        Item item = item(stack, id);
        inventory.restore(item.id(), Authors.of(person, ""));
        Notice.done(redirect, "setup.restored", item.name());
        return "redirect:" + StackFrame.url(stack) + "/set-up/" + item.kind();
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = frame.require(stackId, person);
        Item item = item(stack, id);
        try {
            inventory.pause(ids(item, company.of(item)), Authors.of(person, why));
            Notice.done(redirect, "setup.paused", item.name());
        } catch (Refused refused) {
            refused.diagnostics()
                    .forEach(found -> Notice.refused(
                            redirect,
                            "diagnostic." + found.code(),
                            found.arguments().toArray()));
        }
        return "redirect:" + StackFrame.url(stack) + "/resources/" + id;
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID stackId, @PathVariable UUID id, Person person, RedirectAttributes redirect) {
        Stack stack = frame.require(stackId, person);
        Item item = item(stack, id);
        List<Item> paused = company.of(item).stream()
                .filter(other -> other.wish() == Wish.PAUSED)
                .toList();
        inventory.resume(ids(item, paused), Authors.of(person, ""));
        Notice.done(redirect, "setup.resumed", item.name());
        return "redirect:" + StackFrame.url(stack) + "/resources/" + id;
    }

    private Item item(Stack stack, UUID id) {
        return inventory
                .find(new ResourceId(id))
                .filter(item -> item.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("resource"));
    }

    private static List<ResourceId> ids(Item item, List<Item> others) {
        List<ResourceId> ids = new ArrayList<>(List.of(item.id()));
        others.forEach(other -> ids.add(other.id()));
        return ids;
    }
}

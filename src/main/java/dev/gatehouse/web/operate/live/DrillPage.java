package dev.gatehouse.web.operate.live;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.watch.DrillView;
import dev.gatehouse.watch.Drills;
import dev.gatehouse.watch.NoDrill;
import dev.gatehouse.watch.Seen;
import dev.gatehouse.watch.Watches;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drills: somebody begins one with a reason, everybody reads how it goes and what it found out. */
@Controller
@RequestMapping("/stacks/{stackId}/live")
@Viewers
class DrillPage {

    private static final int LONGEST_TARGET = 86_400;
    private static final String NOT = "drill.not.";

    private final StackPages pages;
    private final Inventory inventory;
    private final Watches watches;
    private final Drills drills;
    private final DrillTexts texts;
    private final RescuedForms rescuedForms;

    DrillPage(
            StackPages pages,
            Inventory inventory,
            Watches watches,
            Drills drills,
            DrillTexts texts,
            RescuedForms rescuedForms) {
        this.pages = pages;
        this.inventory = inventory;
        this.watches = watches;
        this.drills = drills;
        this.texts = texts;
        this.rescuedForms = rescuedForms;
    }

    @GetMapping("/{resource}/drills/{name}")
    @Operators
    String ask(
            @PathVariable UUID stackId,
            @PathVariable UUID resource,
            @PathVariable String name,
            Person person,
            HttpServletRequest request,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = LivePage.watched(inventory, watches, stack, resource);
        DrillForm form = new DrillForm();
        form.setTarget(Long.toString(drill(item, name).target().toSeconds()));
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        model.addAttribute("form", form);
        return page(stack, item, name, person, model);
    }

    @PostMapping("/{resource}/drills/{name}")
    @Operators
    String begin(
            @PathVariable UUID stackId,
            @PathVariable UUID resource,
            @PathVariable String name,
            @ModelAttribute("form") DrillForm form,
            BindingResult errors,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = LivePage.watched(inventory, watches, stack, resource);
        check(form, errors);
        if (!errors.hasErrors()) {
            try {
                Duration target =
                        Duration.ofSeconds(Long.parseLong(form.getTarget().strip()));
                UUID drill = drills.want(item.id(), name, target, StackPages.author(person, form.getWhy()));
                Notice.done(redirect, "drill.begun");
                return "redirect:" + StackPages.url(stack) + "/live/drills/" + drill;
            } catch (NoDrill no) {
                errors.reject(NOT + no.reason());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(stack, item, name, person, model);
    }

    /**
     * @param htmx whether only what changes is wanted, for the page that is there already
     */
    @GetMapping("/drills/{id}")
    String show(
            @PathVariable UUID stackId,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        DrillView drill = drills.find(id)
                .filter(found -> found.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("drill"));
        DrillPanel panel = texts.view(drill);
        pages.open(
                stackId,
                person,
                "live",
                model,
                Crumb.page("shell.tab.live", StackPages.url(stack) + "/live"),
                Crumb.named(drill.name(), StackPages.url(stack) + "/live/" + drill.resource()),
                Crumb.page(panel.words(), ""));
        model.addAttribute("panel", panel);
        model.addAttribute("topic", Drills.topic(id));
        model.addAttribute("topics", List.of(Drills.topic(id)));
        return htmx == null ? "live/drill" : "live/report :: update";
    }

    @PostMapping("/drills/{id}/stop")
    @Operators
    String stop(@PathVariable UUID stackId, @PathVariable UUID id, Person person, RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        DrillView drill = drills.find(id)
                .filter(found -> found.stack().equals(stack.id()))
                .orElseThrow(() -> new NotFound("drill"));
        drills.stop(drill.id(), StackPages.author(person, ""));
        Notice.done(redirect, "drill.stopped");
        return "redirect:" + StackPages.url(stack) + "/live/drills/" + id;
    }

    private String page(Stack stack, Item item, String name, Person person, Model model) {
        Drill<Spec> drill = drill(item, name);
        String words = "kind." + item.kind() + ".drill." + name;
        pages.open(
                stack.id(),
                person,
                "live",
                model,
                Crumb.page("shell.tab.live", StackPages.url(stack) + "/live"),
                Crumb.named(item.name(), StackPages.url(stack) + "/live/" + item.id()),
                Crumb.page(words, ""));
        model.addAttribute("item", item);
        model.addAttribute("words", words);
        model.addAttribute("here", StackPages.url(stack) + "/live/" + item.id() + "/drills/" + name);
        model.addAttribute("hindrance", hindrance(stack, item, drill, words).orElse(null));
        return "live/begin";
    }

    /** By what was seen last; the look that begins it decides. */
    private Optional<String> hindrance(Stack stack, Item item, Drill<Spec> drill, String words) {
        Seen seen = watches.seen(stack.id(), item.id());
        Object view = seen.view();
        if (!seen.there() || item.externalId() == null) {
            return Optional.of(NOT + NoDrill.UNKNOWN);
        }
        return view == null
                ? Optional.empty()
                : drill.hindrance(item.spec(), view).map(end -> words + ".not." + end);
    }

    private Drill<Spec> drill(Item item, String name) {
        return drills.find(item, name).orElseThrow(() -> new NotFound("drill"));
    }

    private static void check(DrillForm form, BindingResult errors) {
        if (!form.getTarget().strip().matches("[0-9]{1,5}")
                || Integer.parseInt(form.getTarget().strip()) < 1
                || Integer.parseInt(form.getTarget().strip()) > LONGEST_TARGET) {
            errors.rejectValue("target", "drill.target.wrong", new Object[] {LONGEST_TARGET}, null);
        }
        if (form.getWhy().isBlank()) {
            errors.rejectValue("why", "drill.why.needed");
        }
        if (!form.isUnderstood()) {
            errors.rejectValue("understood", "drill.understood.needed");
        }
    }
}

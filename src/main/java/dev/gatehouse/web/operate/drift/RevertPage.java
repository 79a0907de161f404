package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Restoration;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.operate.plan.PlanReading;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan that puts some drifts back and does nothing else, and its approval. */
@Controller
@RequestMapping("/stacks/{stackId}/drift/revert")
class RevertPage {

    private final StackPages pages;
    private final Drifts drifts;
    private final Plans plans;
    private final Runs runs;
    private final PlanReading reading;
    private final FaultWords faults;

    RevertPage(StackPages pages, Drifts drifts, Plans plans, Runs runs, PlanReading reading, FaultWords faults) {
        this.pages = pages;
        this.drifts = drifts;
        this.plans = plans;
        this.runs = runs;
        this.reading = reading;
        this.faults = faults;
    }

    /** @param fresh whether AWS is to be asked now; without it the page asks again by itself */
    @GetMapping
    @Viewers
    String ask(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            @RequestParam(defaultValue = "false") boolean fresh,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Drift> chosen = drifts.of(stackId, drift);
        if (chosen.isEmpty()) {
            Notice.refused(redirect, drift.isEmpty() ? "drift.none-chosen" : "diagnostic.drift.gone");
            return "redirect:/stacks/" + stackId + "/drift";
        }
        frame(stack, chosen, person, model);
        if (fresh) {
            propose(stack, chosen, model);
        }
        return htmx == null ? "drift/revert" : "drift/restoring :: restoring";
    }

    private void frame(Stack stack, List<Drift> chosen, Person person, Model model) {
        String list = "/stacks/" + stack.id() + "/drift";
        pages.open(
                stack.id(),
                person,
                "drift",
                model,
                Crumb.page("shell.tab.drift", list),
                Crumb.page("drift.revert.title", ""));
        model.addAttribute("chosen", chosen.stream().map(Drift::id).toList());
    }

    private void propose(Stack stack, List<Drift> chosen, Model model) {
        runs.running(stack.id()).ifPresent(run -> model.addAttribute("underWay", run.id()));
        try {
            Restoration only = drifts.restoration(stack.id(), chosen);
            model.addAttribute("plan", reading.view(plans.propose(stack.id(), only)));
        } catch (AwsTrouble trouble) {
            model.addAttribute("trouble", faults.of(trouble.fault()));
        }
    }

    @PostMapping
    @Operators
    String revert(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String why,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        List<Drift> chosen = drifts.of(stackId, drift);
        if (chosen.isEmpty()) {
            Notice.refused(redirect, "diagnostic.drift.gone");
            return "redirect:/stacks/" + stackId + "/drift";
        }
        try {
            Restoration only = drifts.restoration(stackId, chosen);
            UUID run = runs.approve(stackId, basis, only, StackPages.author(person, why));
            return "redirect:/stacks/" + stackId + "/runs/" + run;
        } catch (AwsTrouble trouble) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } catch (NotApproved refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", refusal.reason());
        }
        frame(stack, chosen, person, model);
        propose(stack, chosen, model);
        model.addAttribute("why", why);
        return "drift/revert";
    }
}

package dev.gatehouse.web.operate.plan;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.reconcile.NotApproved.Reason;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Proposal;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a stack, and its approval. A plan needs a fresh look at AWS, so the page comes first and the plan after. */
@Controller
@RequestMapping("/stacks/{stackId}/plan")
class PlanPage {

    private final StackPages pages;
    private final Plans plans;
    private final Runs runs;
    private final PlanReading reading;
    private final FaultWords faults;

    PlanPage(StackPages pages, Plans plans, Runs runs, PlanReading reading, FaultWords faults) {
        this.pages = pages;
        this.plans = plans;
        this.runs = runs;
        this.reading = reading;
        this.faults = faults;
    }

    /**
     * @param fresh whether AWS is to be asked now; without it the page asks again by itself
     * @param htmx whether only the plan is wanted, for the page that is there already
     */
    @GetMapping
    @Viewers
    String plan(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "false") boolean fresh,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        Stack stack = pages.open(stackId, person, "plan", model);
        if (fresh) {
            propose(stack, model);
        }
        return htmx == null ? "plan/page" : "plan/plan :: plan";
    }

    /** The plan as it is now, in the model; nothing if AWS could not be asked, and then why. */
    private @Nullable Proposal propose(Stack stack, Model model) {
        runs.running(stack.id()).ifPresent(run -> model.addAttribute("underWay", run.id()));
        try {
            Proposal proposal = plans.propose(stack.id());
            model.addAttribute("plan", reading.view(proposal));
            return proposal;
        } catch (AwsTrouble trouble) {
            model.addAttribute("trouble", faults.of(trouble.fault()));
            return null;
        }
    }

    @PostMapping("/approve")
    @Operators
    String approve(
            @PathVariable UUID stackId,
            @ModelAttribute Approval approval,
            Person person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Stack stack = pages.stack(stackId, person);
        try {
            UUID run = runs.approve(stackId, approval.basis(), StackPages.author(person, approval.reason()));
            return "redirect:/stacks/" + stackId + "/runs/" + run;
        } catch (AwsTrouble trouble) {
            return refused(stack, person, approval, null, HttpStatus.SERVICE_UNAVAILABLE, model, response);
        } catch (NotApproved refusal) {
            UUID run = refusal.run();
            if (run != null) {
                Notice.refused(redirect, "approval.BUSY");
                return "redirect:/stacks/" + stackId + "/runs/" + run;
            }
            HttpStatus status =
                    refusal.reason() == Reason.REASON_MISSING ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return refused(stack, person, approval, refusal.reason(), status, model, response);
        }
    }

    /** The plan as it is now, with what was typed, why it was not approved, and what is different. */
    private String refused(
            Stack stack,
            Person person,
            Approval approval,
            @Nullable Reason reason,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        pages.open(stack.id(), person, "plan", model);
        Proposal now = propose(stack, model);
        model.addAttribute("why", approval.reason());
        if (reason != null) {
            model.addAttribute("refusal", reason);
        }
        if (reason == Reason.STALE && now != null) {
            model.addAttribute(
                    "differences", Shown.since(approval.seen(), now.plan().changes()));
        }
        response.setStatus(status.value());
        return "plan/page";
    }
}

package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Proposal;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Author;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.web.shell.Notice.Tone;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Wishes and carries out in one go what was confirmed on one page. Approves only what that page showed: when other changes
 * wait in the stack, the wish is kept and the plan is shown instead, for somebody to look at all of it.
 */
@Component
class AtOnce {

    private final Plans plans;
    private final Runs runs;

    AtOnce(Plans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    /**
     * Where to go next. What the wish refuses comes through.
     *
     * @param all whether the wish is about everything in the stack, so that nothing else can wait
     */
    String carryOut(Stack stack, boolean all, Author author, Runnable wish, RedirectAttributes redirect) {
        Optional<UUID> underWay = runs.running(stack.id()).map(RunView::id);
        if (underWay.isPresent()) {
            Notice.refused(redirect, "approval.BUSY");
            return run(stack, underWay.get());
        }
        try {
            boolean alone = all || plans.propose(stack.id()).plan().isEmpty();
            wish.run();
            return alone ? approve(stack, author, redirect) : look(stack, redirect, "teardown.others-wait");
        } catch (AwsTrouble beforeTheWish) {
            Notice.refused(redirect, "teardown.trouble");
            return plan(stack);
        }
    }

    private String approve(Stack stack, Author author, RedirectAttributes redirect) {
        try {
            Proposal proposal = plans.propose(stack.id());
            if (proposal.plan().isEmpty()) {
                Notice.done(redirect, "teardown.nothing");
                return "redirect:/stacks/" + stack.id() + "/map";
            }
            return run(stack, runs.approve(stack.id(), proposal.plan().basis(), author));
        } catch (NotApproved refusal) {
            return look(stack, redirect, "teardown.look");
        } catch (AwsTrouble trouble) {
            return look(stack, redirect, "teardown.kept");
        }
    }

    /** The wish is kept; the plan says the rest. */
    private static String look(Stack stack, RedirectAttributes redirect, String code) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(Tone.INFO, code));
        return plan(stack);
    }

    private static String plan(Stack stack) {
        return "redirect:/stacks/" + stack.id() + "/plan";
    }

    private static String run(Stack stack, UUID run) {
        return "redirect:/stacks/" + stack.id() + "/runs/" + run;
    }
}

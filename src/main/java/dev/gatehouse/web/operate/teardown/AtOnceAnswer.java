package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.AtOnce;
import dev.gatehouse.reconcile.AtOnce.Begun;
import dev.gatehouse.reconcile.AtOnce.Busy;
import dev.gatehouse.reconcile.AtOnce.Kept;
import dev.gatehouse.reconcile.AtOnce.Nothing;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.resource.Author;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.web.shell.Notice.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody goes next who confirmed on one page what is to be done at once, and what they are told there. */
@Component
class AtOnceAnswer {

    private final AtOnce atOnce;

    AtOnceAnswer(AtOnce atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Where to go next. What the wish refuses comes through.
     *
     * @param all whether the wish is about everything in the stack, so that nothing else can wait
     */
    String carryOut(Stack stack, boolean all, Author author, Runnable wish, RedirectAttributes redirect) {
        try {
            return switch (atOnce.carryOut(stack.id(), all, author, wish)) {
                case Busy busy -> {
                    Notice.refused(redirect, "approval.BUSY");
                    yield run(stack, busy.run());
                }
                case Begun begun -> run(stack, begun.run());
                case Nothing nothing -> {
                    Notice.done(redirect, "teardown.nothing");
                    yield "redirect:/stacks/" + stack.id() + "/map";
                }
                case Kept kept ->
                    switch (kept.why()) {
                        case OTHERS_WAIT -> look(stack, redirect, "teardown.others-wait");
                        case LOOK -> look(stack, redirect, "teardown.look");
                        case TROUBLE -> look(stack, redirect, "teardown.kept");
                    };
            };
        } catch (AwsTrouble beforeTheWish) {
            Notice.refused(redirect, "teardown.trouble");
            return plan(stack);
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

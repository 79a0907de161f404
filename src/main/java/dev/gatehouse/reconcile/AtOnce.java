package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Author;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Wishes and carries out in one go what somebody confirmed. Approves only what they were shown: when other changes wait in
 * the stack, the wish is kept, and the plan is for somebody to look at.
 */
@Service
public class AtOnce {

    /** What came of it. */
    public sealed interface Outcome {}

    /** Another run is at work; nothing was wished. */
    public record Busy(UUID run) implements Outcome {}

    /** It is being carried out. */
    public record Begun(UUID run) implements Outcome {}

    /** There was nothing to do in AWS. */
    public record Nothing() implements Outcome {}

    /** The wish is kept; a plan will carry it out. */
    public record Kept(Why why) implements Outcome {}

    /** Why it was not carried out at once. */
    public enum Why {
        /** Other changes are in the plan as well. */
        OTHERS_WAIT,
        /** The plan needs a look: it is blocked, or asks for a reason. */
        LOOK,
        /** AWS could not be asked any more. */
        TROUBLE
    }

    private final Plans plans;
    private final Runs runs;

    AtOnce(Plans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    /**
     * Carries a wish out. What the wish refuses comes through; {@link AwsTrouble} means that nothing was wished.
     *
     * @param all whether the wish is about everything in the stack, so that nothing else can wait
     */
    public Outcome carryOut(UUID stack, boolean all, Author author, Runnable wish) {
        Optional<UUID> underWay = runs.running(stack).map(RunView::id);
        if (underWay.isPresent()) {
            return new Busy(underWay.get());
        }
        boolean alone = all || plans.propose(stack).plan().isEmpty();
        wish.run();
        return alone ? approve(stack, author) : new Kept(Why.OTHERS_WAIT);
    }

    private Outcome approve(UUID stack, Author author) {
        try {
            Proposal proposal = plans.propose(stack);
            return proposal.plan().isEmpty()
                    ? new Nothing()
                    : new Begun(runs.approve(stack, proposal.plan().basis(), author));
        } catch (NotApproved refusal) {
            return new Kept(Why.LOOK);
        } catch (AwsTrouble trouble) {
            return new Kept(Why.TROUBLE);
        }
    }
}

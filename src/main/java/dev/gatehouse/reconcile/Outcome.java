package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Spec;
import java.time.Duration;
import java.util.List;

/** What an attempt at a step came to. */
sealed interface Outcome {

    /** It exists under this AWS id. */
    record Created(String externalId) implements Outcome {}

    /** A creation that was never answered made it, under this AWS id; what else the step is about comes next. */
    record Recognised(String externalId) implements Outcome {}

    /** It is right and ready, as observed (references are AWS ids). */
    record Settled(Observation.Present<Spec> observed) implements Outcome {}

    /** What was to be made was there once, is gone for certain, and so can be made anew. */
    record Vanished() implements Outcome {}

    /** It is gone from AWS. */
    record Gone() implements Outcome {}

    /** There is nothing more to do for this step. */
    record Done() implements Outcome {}

    /** These were made by the same creation, and one is enough. */
    record TwinsEnded(List<String> externalIds) implements Outcome {}

    /** Nearer, but not there. */
    record Again(Duration after, String why) implements Outcome {}

    /** AWS did not do it. */
    record Faulty(Fault fault) implements Outcome {

        private static final String DEFECT = "Defect";

        /** Something of ours went wrong, not of AWS's. */
        static Faulty defect(String message) {
            return new Faulty(new Fault.Terminal(DEFECT, message));
        }

        boolean isDefect() {
            return fault.code().equals(DEFECT);
        }
    }
}

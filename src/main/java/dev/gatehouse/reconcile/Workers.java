package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Edge.Call;
import dev.gatehouse.resource.Fault;
import java.util.List;

/** Makes attempts and keeps what they came to until it is asked for. */
interface Workers {

    /** How many more attempts may be begun now. */
    int free();

    void begin(List<Assignment> assignments);

    /** What has come to an end since it was last asked for. */
    List<Result> results();

    /** An attempt, what it came to, and the calls it made. */
    record Result(Assignment assignment, Outcome outcome, List<Call> calls) {

        /**
         * Whether something may have been made that nobody has the id of: a call that makes went well all the same, or was
         * the last and its answer is not known. A look that failed makes nothing, and neither does a call that AWS refused.
         */
        boolean mayHaveMade() {
            List<Call> makings = calls.stream().filter(call -> !call.reads()).toList();
            boolean lastOneIsOpen = !makings.isEmpty()
                    && calls.getLast().equals(makings.getLast())
                    && outcome instanceof Outcome.Faulty faulty
                    && (faulty.fault() instanceof Fault.Unanswered || faulty.isDefect());
            return lastOneIsOpen
                    || makings.stream().anyMatch(call -> call.outcome().equals("ok"));
        }
    }
}

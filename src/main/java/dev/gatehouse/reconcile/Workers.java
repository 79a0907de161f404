package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Edge.Call;
import java.util.List;

/** Makes attempts and keeps what they came to until it is asked for. */
interface Workers {

    /** How many more attempts may be begun now. */
    int free();

    void begin(List<Assignment> assignments);

    /** What has come to an end since it was last asked for. */
    List<Result> results();

    /** An attempt, what it came to, and the calls it made. */
    record Result(Assignment assignment, Outcome outcome, List<Call> calls) {}
}

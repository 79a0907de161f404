package dev.gatehouse.reconcile;

import dev.gatehouse.reconcile.Workers.Result;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Call;
import dev.gatehouse.resource.Edge.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt with the calls it made; a defect of ours ends the step with a fault instead of ending the worker. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final StepWork work;
    private final Holdings holdings;
    private final Edge edge;

    Attempts(StepWork work, Holdings holdings, Edge edge) {
        this.work = work;
        this.holdings = holdings;
        this.edge = edge;
    }

    Result make(Assignment assignment) {
        List<Call> calls = new ArrayList<>();
        try {
            Outcome outcome = edge.asking(
                    new Asker(Urgency.RUN, assignment.item().stack().toString()),
                    () -> edge.fenced(
                            holdings.lease(assignment.run()),
                            () -> edge.recorded(calls, () -> work.attempt(assignment))));
            return new Result(assignment, outcome, calls);
        } catch (RuntimeException | Error defect) {
            LOG.error(
                    "{} {} met a defect", assignment.action(), assignment.item().name(), defect);
            return new Result(assignment, Outcome.Faulty.defect(String.valueOf(defect.getMessage())), calls);
        }
    }
}

package dev.gatehouse.crash;

import dev.gatehouse.crash.Finding.Sort;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.support.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares AWS and the database after a phase with one another, and with a life in which nothing ever ended. */
final class Inspection {

    private final Lab lab;
    private final Life life;
    private final Passage passage;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(Life life, Passage passage) {
        this.lab = life.lab();
        this.life = life;
        this.passage = passage;
    }

    /** @param usual how many of each there are after this phase when no process ends */
    static List<Finding> of(Life life, Passage passage, Map<String, Integer> usual) {
        Inspection inspection = new Inspection(life, passage);
        inspection.run();
        inspection.plan();
        inspection.ownership();
        inspection.everything(usual);
        inspection.history();
        return inspection.findings;
    }

    private void found(Sort sort, String text) {
        findings.add(new Finding(sort, passage.phase() + ": " + text));
    }

    /** It must have come to its end by itself. */
    private void run() {
        if (passage.state() != RunState.SUCCEEDED) {
            lab.the(Runs.class).find(passage.run()).orElseThrow().steps().stream()
                    .filter(step -> step.state() != StepState.DONE && step.state() != StepState.WAITING)
                    .forEach(step -> found(
                            Sort.MANUAL,
                            step.action() + " " + step.kind() + " " + step.name() + " is " + step.state() + ": "
                                    + step.waiting() + " " + step.fault() + " " + step.calls()));
        }
    }

    private void plan() {
        lab.the(Workbench.class).todo(life.stack()).forEach(change -> found(Sort.LOST, "still to do: " + change));
    }

    private void ownership() {
        Marked.findings(lab.panel(), life.stack()).forEach(finding -> found(finding.sort(), finding.text()));
    }

    /** Whatever changed something is told once, with all attempts at it and what came of them. */
    private void history() {
        lab.the(JdbcTemplate.class).queryForList("""
                        select s.action, s.kind, s.name, count(e.id) as told, max(e.attempts) as attempts, s.attempts as begun
                        from step s left join audit_entry e
                          on e.operation_id = case when s.action = 'CREATE' then s.operation_id else s.id end
                        where s.run_id = ? and s.state = 'DONE'
                          and (s.action in ('CREATE', 'DELETE', 'RETIRE')
                            or s.action in ('SETTLE', 'RELEASE') and s.acted_at is not null)
                        group by s.id, s.action, s.kind, s.name, s.attempts
                        """, passage.run()).forEach(step -> {
            String attempts = String.valueOf(step.get("attempts"));
            if (((Number) step.get("told")).intValue() != 1
                    || !attempts.contains(" ")
                    || attempts.lines().anyMatch(line -> line.split(" ").length < 3)) {
                found(Sort.HISTORY, step.toString());
            }
        });
    }

    private void everything(Map<String, Integer> usual) {
        Surroundings now = Surroundings.of(lab, life.stack().scope());
        if (passage.phase() == Phase.TEARDOWN) {
            now.lists().forEach((list, there) -> {
                if (!there.equals(life.before().lists().get(list))) {
                    found(
                            Sort.LEAK,
                            list + " " + there + " instead of "
                                    + life.before().lists().get(list));
                }
            });
            return;
        }
        now.counts().forEach((list, count) -> {
            int expected = Objects.requireNonNullElse(usual.get(list), 0);
            if (count != expected) {
                found(count > expected ? Sort.LEAK : Sort.LOST, count + " " + list + " instead of " + expected);
            }
        });
    }
}

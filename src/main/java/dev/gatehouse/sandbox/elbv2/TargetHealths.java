package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;

/**
 * The health of targets. A finding counts once it has held for as many intervals as the group's thresholds say; right
 * after registration a single good probe is enough.
 */
final class TargetHealths {

    private static final String INITIAL = "initial";
    private static final String HEALTHY = "healthy";

    private final Cloud cloud;
    private final Tables tables;
    private final Probes probes;

    TargetHealths(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.probes = new Probes(cloud);
    }

    /** Looks at every target, and notes what has changed. */
    void settle() {
        for (TargetRow target : tables.targets().all()) {
            Optional<TargetGroupRow> group = tables.targetGroups().get(target.groupArn());
            if (group.isEmpty() || !target.isThere(cloud.now())) {
                tables.targets().remove(target.key());
            } else if (target.drainedAt() == null) {
                note(group.get(), target);
            }
        }
    }

    void note(TargetGroupRow group, TargetRow target) {
        Probes.Found found = probes.probe(group, target);
        String text = found.finding().toString();
        if (text.equals(target.finding())) {
            return;
        }
        Instant since = found.brought().filter(at -> at.isAfter(target.since())).orElse(cloud.now());
        boolean probed = Finding.parse(target.finding()).isProbed();
        String before = probed ? considered(group, target, since) : INITIAL;
        tables.targets().put(target.key(), target.finding(text, since, before));
    }

    TargetHealth of(TargetGroupRow group, TargetRow target) {
        if (target.drainedAt() != null) {
            return health("draining", "Target.DeregistrationInProgress", "Target deregistration is in progress");
        }
        Finding finding = Finding.parse(target.finding());
        if (finding.is("unused")) {
            return health("unused", finding.reason(), finding.description());
        }
        if (finding.is("waiting")) {
            return health(INITIAL, finding.reason(), finding.description());
        }
        String considered = considered(group, target, cloud.now());
        if (considered.equals(INITIAL)) {
            return health(INITIAL, "Elb.InitialHealthChecking", "Initial health checks in progress");
        }
        if (considered.equals(HEALTHY)) {
            return TargetHealth.builder().state(HEALTHY).build();
        }
        Finding failure = Finding.parse(considered);
        return health("unhealthy", failure.reason(), failure.description());
    }

    /** {@code initial}, {@code healthy}, or the failure that made it unhealthy. */
    private String considered(TargetGroupRow group, TargetRow target, Instant at) {
        Finding finding = Finding.parse(target.finding());
        boolean fresh = target.before().equals(INITIAL);
        if (finding.is("ok")) {
            int needed = fresh ? 1 : group.healthCheck().healthy();
            return target.before().equals(HEALTHY) || hasHeld(group, target, needed, at) ? HEALTHY : target.before();
        }
        boolean failedBefore = !fresh && !target.before().equals(HEALTHY);
        return failedBefore || hasHeld(group, target, group.healthCheck().unhealthy(), at)
                ? finding.toString()
                : target.before();
    }

    private boolean hasHeld(TargetGroupRow group, TargetRow target, int probes, Instant at) {
        Duration interval =
                cloud.durations().of(Duration.ofSeconds(group.healthCheck().interval()));
        return !at.isBefore(target.since().plus(interval.multipliedBy(probes)));
    }

    private static TargetHealth health(String state, String reason, String description) {
        return TargetHealth.builder()
                .state(state)
                .reason(reason)
                .description(description)
                .build();
    }
}

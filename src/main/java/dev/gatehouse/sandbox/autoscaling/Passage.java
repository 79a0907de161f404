package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets groups live through the time that has passed since somebody last asked, step by step as long as something is
 * under way, so that what follows from something else does so at its own time.
 */
final class Passage {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration QUIET_STEP = Duration.ofSeconds(60);
    private static final int MOST_STEPS = 400;

    private final Cloud cloud;
    private final Tables tables;

    Passage(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    /** Until when a group has been brought. */
    record SettledRow(String group, Instant at) {}

    void settle() {
        for (GroupRow group : List.copyOf(tables.groups().all())) {
            settle(group);
        }
    }

    private void settle(GroupRow group) {
        Instant now = cloud.now();
        Instant from = settled().get(group.name()).map(SettledRow::at).orElse(now);
        boolean busy = isBusy(group);
        boolean watched = !tables.policiesOf(group.name()).isEmpty();
        if (busy || watched) {
            walk(group.name(), from);
        }
        new CapacityLoop(cloud).settle(group.name());
        remember(group.name(), from, busy, watched);
    }

    private void walk(String group, Instant from) {
        Duration least = Duration.between(from, cloud.now()).dividedBy(MOST_STEPS);
        Instant at = next(group, from, least);
        while (at.isAfter(from) && at.isBefore(cloud.now())) {
            Cloud then = new At(cloud, at);
            new ServiceTargets(then).settle();
            new CapacityLoop(then).settle(group);
            at = next(group, at, least);
        }
    }

    /** When to look next: soon while something is under way, or never if nothing takes any time. */
    private Instant next(String group, Instant at, Duration least) {
        boolean busy = tables.groups().get(group).stream().anyMatch(this::isBusy);
        Duration step = cloud.durations().of(busy ? STEP : QUIET_STEP);
        return step.isZero() ? cloud.now() : at.plus(step.compareTo(least) > 0 ? step : least);
    }

    // A quiet group is not written about with every request.
    private void remember(String group, Instant from, boolean wasBusy, boolean watched) {
        boolean there = tables.groups().get(group).isPresent();
        boolean busy = there && isBusy(tables.groups().get(group).orElseThrow());
        Duration since = Duration.between(from, cloud.now());
        boolean due = since.compareTo(cloud.durations().of(QUIET_STEP)) >= 0 && !since.isZero();
        if (!there) {
            settled().remove(group);
        } else if (busy || wasBusy || settled().get(group).isEmpty() || watched && due) {
            settled().put(group, new SettledRow(group, cloud.now()));
        }
    }

    private boolean isBusy(GroupRow group) {
        return group.deleting()
                || group.present().size() != group.desired()
                || group.members().stream().anyMatch(member -> !member.isInService())
                || tables.refreshUnderWay(group.name()).isPresent()
                || group.members().stream().anyMatch(member -> new MemberHealth(cloud).isInDoubt(group, member));
    }

    private Table<SettledRow> settled() {
        return cloud.table("settled", SettledRow.class);
    }
}

package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.cloudwatch.MetricKey;
import dev.gatehouse.sandbox.cloudwatch.Metrics;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.util.Map;
import java.util.Optional;

/** Brings one group one step nearer to what is wanted of it, at the cloud's time. */
final class CapacityLoop {

    private final Cloud cloud;
    private final Tables tables;
    private final Activities activities;
    private final Launching launching;
    private final Leaving leaving;
    private final MemberHealth health;

    CapacityLoop(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.activities = new Activities(cloud);
        this.launching = new Launching(cloud);
        this.leaving = new Leaving(cloud);
        this.health = new MemberHealth(cloud);
    }

    /** Steps until nothing changes at this time any more. */
    void settle(String name) {
        // Each round either changes the group or is the last one; a launch that takes no time needs three.
        for (int round = 0; round < 50; round++) {
            Optional<GroupRow> group = tables.groups().get(name);
            if (group.isEmpty()) {
                return;
            }
            GroupRow after = step(group.get());
            if (after.deleting() && after.members().isEmpty()) {
                new Deletion(cloud).finish(after);
                return;
            }
            if (after.equals(group.get())) {
                return;
            }
            tables.put(after);
            note(after);
        }
    }

    private GroupRow step(GroupRow group) {
        GroupRow after = group;
        for (MemberRow member : group.members()) {
            if (member.isLeaving()) {
                after = leaving.go(after, member);
            } else if (member.isPending()) {
                after = arrive(after, member);
            } else {
                after = check(after, member);
            }
        }
        note(after);
        after = new Refreshes(cloud).step(after);
        after = new Tracking(cloud).step(after);
        return fit(after);
    }

    private GroupRow arrive(GroupRow group, MemberRow member) {
        Optional<ServiceInstances.Present> instance = new ServiceInstances(cloud).find(member.id());
        if (instance.isEmpty() || instance.get().state().equals("terminated")) {
            activities.end(member.activityId());
            return group.without(member);
        }
        if (!instance.get().isRunning()) {
            return group;
        }
        ServiceTargets targets = new ServiceTargets(cloud);
        Tables.settings(group).targetGroupARNs().forEach(arn -> targets.register(arn, member.id()));
        activities.end(member.activityId());
        return group.with(member.in(MemberRow.IN_SERVICE, cloud.now(), null));
    }

    private GroupRow check(GroupRow group, MemberRow member) {
        if (group.isSuspended("HealthCheck")) {
            return group;
        }
        Optional<String> failure = health.failure(group, member);
        if (failure.isEmpty()) {
            return group;
        }
        if (group.isSuspended("ReplaceUnhealthy") || group.isSuspended("Terminate")) {
            return group.with(member.unhealthy());
        }
        GroupRow replacing = leaving.begin(group.with(member.unhealthy()), member.unhealthy(), failure.get());
        String cause = "At " + Activities.time(cloud.now())
                + " an instance was launched in response to an unhealthy instance needing to be replaced.";
        boolean launches = !group.isSuspended("Launch") && replacing.present().size() < group.desired();
        return launches ? launching.launch(replacing, cause) : replacing;
    }

    /** All launches that are missing, which one decision leads to, or one departure. */
    private GroupRow fit(GroupRow group) {
        int present = group.present().size();
        if (present < group.desired()) {
            String cause = group.trigger() + "At " + Activities.time(cloud.now())
                    + " an instance was started in response to a difference between desired and actual capacity,"
                    + " increasing the capacity from " + present + " to " + group.desired() + ".";
            GroupRow grown = group;
            for (int more = present; more < group.desired() && mayLaunch(grown); more++) {
                grown = launching.launch(grown, cause);
            }
            return grown;
        }
        if (present > group.desired() && !group.isSuspended("Terminate")) {
            return Leaving.selected(group)
                    .map(member -> leaving.begin(group, member, scaleIn(group, member, present)))
                    .orElse(group);
        }
        return group;
    }

    private String scaleIn(GroupRow group, MemberRow member, int present) {
        String now = Activities.time(cloud.now());
        return group.trigger() + "At " + now
                + " an instance was taken out of service in response to a difference between desired and actual"
                + " capacity, shrinking the capacity from " + present + " to " + group.desired() + ".  At " + now
                + " instance " + member.id() + " was selected for termination.";
    }

    private boolean mayLaunch(GroupRow group) {
        return !group.deleting()
                && !group.isSuspended("Launch")
                && (group.retryAt() == null || !cloud.now().isBefore(group.retryAt()));
    }

    private void note(GroupRow group) {
        Metrics metrics = new Metrics(cloud);
        Map<String, String> dimensions = Map.of("AutoScalingGroupName", group.name());
        String namespace = "AWS/AutoScaling";
        metrics.note(
                new MetricKey(namespace, "GroupInServiceInstances", dimensions),
                group.inService().size());
        metrics.note(new MetricKey(namespace, "GroupDesiredCapacity", dimensions), group.desired());
    }
}

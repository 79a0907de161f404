package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Instances that leave a group: drained by its load balancer first, terminated then, gone from the group last. */
final class Leaving {

    private static final String DRAINING = " - Waiting For ELB Connection Draining.";

    private final Cloud cloud;
    private final Tables tables;
    private final Activities activities;
    private final ServiceTargets targets;
    private final ServiceInstances instances;

    Leaving(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.activities = new Activities(cloud);
        this.targets = new ServiceTargets(cloud);
        this.instances = new ServiceInstances(cloud);
    }

    GroupRow begin(GroupRow group, MemberRow member, String cause) {
        String subnet = instances
                .find(member.id())
                .map(ServiceInstances.Present::subnetId)
                .orElse("");
        ActivityRow activity =
                activities.start(group, "Terminating EC2 instance: " + member.id(), cause, subnet, member.zone());
        Tables.settings(group).targetGroupARNs().forEach(arn -> targets.deregister(arn, member.id()));
        if (isDraining(group, member)) {
            activities.put(activity.with(activity.description() + DRAINING, "WaitingForELBConnectionDraining", 50));
        }
        return go(group.with(member.in(MemberRow.TERMINATING, cloud.now(), activity.id())), member);
    }

    /** Takes a leaving member as far as time allows. */
    GroupRow go(GroupRow group, MemberRow member) {
        if (isDraining(group, member)) {
            return group;
        }
        Optional<ServiceInstances.Present> instance = instances.find(member.id());
        if (instance.isPresent()
                && !List.of("shutting-down", "terminated")
                        .contains(instance.get().state())) {
            tables.activities()
                    .get(String.valueOf(activity(group, member)))
                    .ifPresent(
                            row -> activities.put(row.with(row.description().replace(DRAINING, ""), "InProgress", 50)));
            instances.terminate(member.id());
            instance = instances.find(member.id());
        }
        if (instance.isPresent() && !instance.get().state().equals("terminated")) {
            return group;
        }
        activities.end(activity(group, member));
        return group.without(member);
    }

    private static String activity(GroupRow group, MemberRow member) {
        return group.members().stream()
                .filter(one -> one.id().equals(member.id()))
                .map(one -> String.valueOf(one.activityId()))
                .findFirst()
                .orElse("");
    }

    private boolean isDraining(GroupRow group, MemberRow member) {
        return Tables.settings(group).targetGroupARNs().stream()
                .anyMatch(arn -> targets.state(arn, member.id()).stream().anyMatch("draining"::equals));
    }

    /** Whom a smaller group can do without: of the fullest zone, with the oldest template, the longest there. */
    static Optional<MemberRow> selected(GroupRow group) {
        List<MemberRow> candidates =
                group.present().stream().filter(member -> !member.isProtected()).toList();
        Comparator<MemberRow> fullest = Comparator.comparingLong((MemberRow member) -> group.present().stream()
                        .filter(other -> other.zone().equals(member.zone()))
                        .count())
                .reversed();
        return candidates.stream()
                .min(fullest.thenComparingLong(MemberRow::templateVersion).thenComparing(MemberRow::since));
    }
}

package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.ec2.ServiceInstances.Present;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Targets that join and leave their groups; who leaves is drained first, if it could have been in use. */
final class Registrations {

    private static final int MOST = 1000;
    private static final Pattern PRIVATE = Pattern.compile(
            "(10\\.|172\\.(1[6-9]|2\\d|3[01])\\.|192\\.168\\.|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.).*");

    private final Cloud cloud;
    private final Tables tables;
    private final ServiceInstances instances;
    private final TargetHealths healths;

    Registrations(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.instances = new ServiceInstances(cloud);
        this.healths = new TargetHealths(cloud);
    }

    void check(TargetGroupRow group, List<String> ids) {
        if (group.isOfInstances()) {
            checkInstances(group, ids);
        } else {
            checkAddresses(group, ids);
        }
        if (tables.targetsOf(group.arn()).size() + ids.size() > MOST) {
            throw AwsError.of("TooManyTargets", "The maximum number of targets has been reached");
        }
    }

    private void checkInstances(TargetGroupRow group, List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> instances.find(id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw AwsError.of(
                    "InvalidTarget", "The following targets are not valid instances: '" + joined(unknown) + "'");
        }
        List<String> still =
                ids.stream().filter(id -> !isUp(instances.find(id))).toList();
        if (!still.isEmpty()) {
            throw AwsError.of(
                    "InvalidTarget",
                    "The following targets are not in a running state and cannot be registered: '" + joined(still)
                            + "'");
        }
        List<String> foreign = ids.stream()
                .filter(id ->
                        instances.find(id).stream().noneMatch(one -> one.vpcId().equals(group.vpcId())))
                .toList();
        if (!foreign.isEmpty()) {
            throw AwsError.of(
                    "InvalidTarget",
                    "The following targets are not in the target group VPC '" + group.vpcId() + "': '" + joined(foreign)
                            + "'");
        }
    }

    private static boolean isUp(Optional<Present> instance) {
        return instance.stream().anyMatch(one -> one.isRunning() || one.state().equals("pending"));
    }

    private static void checkAddresses(TargetGroupRow group, List<String> ids) {
        for (String id : ids) {
            if (!id.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
                throw Validation.error("The IP address '" + id + "' is not a valid IPv4 address");
            }
            if (!PRIVATE.matcher(id).matches()) {
                throw Validation.error("The IP address '" + id + "' is not within the VPC '" + group.vpcId()
                        + "' nor in a private range that target groups take");
            }
        }
    }

    void register(TargetGroupRow group, String id, int port) {
        Optional<TargetRow> there = tables.targets()
                .get(TargetRow.key(group.arn(), id, port))
                .filter(one -> one.isThere(cloud.now()) && one.drainedAt() == null);
        if (there.isEmpty()) {
            TargetRow target = new TargetRow(
                    group.arn(), id, port, cloud.now(), null, Finding.WAITING.toString(), cloud.now(), "initial");
            tables.targets().put(target.key(), target);
            healths.note(group, target);
        }
    }

    /** Drains a target for as long as its group says; one that got no traffic has nothing to drain. */
    void deregister(TargetGroupRow group, TargetRow target) {
        if (target.drainedAt() != null) {
            return;
        }
        Duration delay = cloud.durations().of(group.deregistrationDelay());
        boolean used = Finding.parse(target.finding()).isProbed();
        if (!used || delay.isZero()) {
            tables.targets().remove(target.key());
        } else {
            tables.targets().put(target.key(), target.drainedAt(cloud.now().plus(delay)));
        }
    }

    private static String joined(List<String> ids) {
        return String.join("', '", ids);
    }
}

package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.cloudwatch.AlarmStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.PutScalingPolicyRequest;

/**
 * Follows target tracking policies: out if any of them wants it, in by one if all agree, and neither while instances
 * warm up.
 */
final class Tracking {

    private static final int DEFAULT_COOLDOWN = 300;

    private final Cloud cloud;
    private final Tables tables;
    private final AlarmStates alarms;

    Tracking(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.alarms = new AlarmStates(cloud);
    }

    GroupRow step(GroupRow group) {
        List<PolicyRow> policies = tables.policiesOf(group.name()).stream()
                .filter(policy -> !policy.alarms().isEmpty())
                .filter(policy -> !Boolean.FALSE.equals(settings(policy).enabled()))
                .toList();
        if (policies.isEmpty()
                || group.deleting()
                || group.isSuspended("AlarmNotification")
                || !isWarm(group, policies)) {
            return group;
        }
        Optional<GroupRow> grown = policies.stream()
                .filter(policy -> alarms.isInAlarm(policy.alarms().getFirst()))
                .map(policy -> out(group, policy))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.desired() >= other.desired() ? one : other);
        return grown.orElseGet(() -> in(group, policies));
    }

    private boolean isWarm(GroupRow group, List<PolicyRow> policies) {
        Duration warmup = cloud.durations().of(warmup(group, policies));
        boolean settled = group.members().stream().allMatch(MemberRow::isInService)
                && group.members().size() == group.desired();
        // Those the group began with have warmed up before anybody looked.
        return settled
                && policies.stream()
                        .flatMap(policy -> Stream.ofNullable(policy.scaledAt()))
                        .allMatch(at -> hasPassed(at, warmup)
                                && group.members().stream()
                                        .allMatch(member ->
                                                !member.since().isAfter(at) || hasPassed(member.since(), warmup)));
    }

    private boolean hasPassed(Instant since, Duration time) {
        return !cloud.now().isBefore(since.plus(time));
    }

    private static Duration warmup(GroupRow group, List<PolicyRow> policies) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        Optional<Integer> own = policies.stream()
                .flatMap(policy -> Stream.ofNullable(settings(policy).estimatedInstanceWarmup()))
                .max(Integer::compareTo);
        int seconds = own.or(() -> Optional.ofNullable(settings.defaultInstanceWarmup()))
                .or(() -> Optional.ofNullable(settings.defaultCooldown()))
                .orElse(DEFAULT_COOLDOWN);
        return Duration.ofSeconds(seconds);
    }

    private Optional<GroupRow> out(GroupRow group, PolicyRow policy) {
        String alarm = policy.alarms().getFirst();
        double target = settings(policy).targetTrackingConfiguration().targetValue();
        double metric = alarms.present(alarm).orElse(target);
        int wanted = (int) Math.ceil(group.inService().size() * metric / target);
        int capped = Math.min(
                wanted, Objects.requireNonNullElse(Tables.settings(group).maxSize(), wanted));
        return capped <= group.desired() ? Optional.empty() : Optional.of(changed(group, policy, alarm, capped));
    }

    private GroupRow in(GroupRow group, List<PolicyRow> policies) {
        boolean agreed = policies.stream()
                .filter(policy -> policy.alarms().size() > 1)
                .allMatch(policy -> alarms.isInAlarm(policy.alarms().get(1)));
        Optional<PolicyRow> first =
                policies.stream().filter(policy -> policy.alarms().size() > 1).findFirst();
        int least = Objects.requireNonNullElse(Tables.settings(group).minSize(), 0);
        return agreed && first.isPresent() && group.desired() > least
                ? changed(group, first.get(), first.get().alarms().get(1), group.desired() - 1)
                : group;
    }

    private GroupRow changed(GroupRow group, PolicyRow policy, String alarm, int desired) {
        tables.policies().put(policy.key(), policy.scaledAt(cloud.now()));
        return group.withDesired(
                desired,
                "At " + Activities.time(cloud.now()) + " a monitor alarm " + alarm + " in state ALARM triggered policy "
                        + policy.name() + " changing the desired capacity from " + group.desired() + " to " + desired
                        + ".  ");
    }

    static PutScalingPolicyRequest settings(PolicyRow policy) {
        return Fields.read(PutScalingPolicyRequest.builder(), policy.settings());
    }
}

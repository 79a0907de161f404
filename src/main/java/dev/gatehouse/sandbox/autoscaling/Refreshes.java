package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.RefreshPreferences;

/** Carries instance refreshes on: as many at a time as may be missing, the next when their successors are warm. */
final class Refreshes {

    private static final int MIN_HEALTHY = 90;

    private final Cloud cloud;
    private final Tables tables;

    Refreshes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    GroupRow step(GroupRow group) {
        Optional<RefreshRow> refresh = tables.refreshUnderWay(group.name());
        return refresh.isEmpty() ? group : step(group, refresh.get());
    }

    private GroupRow step(GroupRow group, RefreshRow refresh) {
        List<MemberRow> outdated = group.members().stream()
                .filter(member -> refresh.outdated().contains(member.id()))
                .toList();
        boolean warm = group.members().size() == group.desired()
                && group.members().stream().allMatch(member -> isWarm(group, refresh, member));
        if (outdated.isEmpty() && warm) {
            put(refresh.left(0).ended("Successful", cloud.now(), null));
            return group;
        }
        if (outdated.size() != refresh.left()) {
            put(refresh.left(outdated.size()));
        }
        return warm ? replace(group, refresh, outdated) : group;
    }

    private GroupRow replace(GroupRow group, RefreshRow refresh, List<MemberRow> outdated) {
        int healthy = Objects.requireNonNullElse(preferences(refresh).minHealthyPercentage(), MIN_HEALTHY);
        int kept = (int) Math.ceil(group.desired() * healthy / 100.0);
        int atOnce = Math.max(1, group.desired() - kept);
        String cause = "At " + Activities.time(cloud.now())
                + " an instance was taken out of service in response to an instance refresh.";
        GroupRow after = group;
        for (MemberRow member : outdated.stream().limit(atOnce).toList()) {
            after = new Leaving(cloud).begin(after, member, cause);
        }
        return after;
    }

    private boolean isWarm(GroupRow group, RefreshRow refresh, MemberRow member) {
        Instant warm = member.since().plus(cloud.durations().of(warmup(group, refresh)));
        boolean old = refresh.outdated().contains(member.id());
        return member.isInService() && (old || !cloud.now().isBefore(warm));
    }

    private static Duration warmup(GroupRow group, RefreshRow refresh) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        return Duration.ofSeconds(Stream.of(
                        Optional.ofNullable(preferences(refresh).instanceWarmup()),
                        Optional.ofNullable(settings.defaultInstanceWarmup()),
                        Optional.ofNullable(settings.healthCheckGracePeriod()))
                .flatMap(Optional::stream)
                .filter(seconds -> seconds >= 0)
                .findFirst()
                .orElse(0));
    }

    static RefreshPreferences preferences(RefreshRow refresh) {
        return Fields.read(RefreshPreferences.builder(), refresh.preferences());
    }

    private void put(RefreshRow refresh) {
        tables.refreshes().put(refresh.id(), refresh);
    }
}

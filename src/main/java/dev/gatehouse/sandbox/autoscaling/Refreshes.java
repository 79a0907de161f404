package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.RefreshPreferences;

/** Carries instance refreshes on: as many at a time as may be missing, the next when their successors are warm. */
final class Refreshes {

    private static final int MIN_HEALTHY = 90;

    /** So long AWS waits for an instance that does not get well. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String FAILED =
            "The instance refresh failed because instances did not become healthy in time.";

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
            String how = refresh.isRollingBack() ? "RollbackSuccessful" : "Successful";
            put(refresh.left(0, cloud.now()).ended(how, cloud.now(), refresh.reason()));
            return group;
        }
        if (outdated.size() != refresh.left()) {
            put(refresh.left(outdated.size(), cloud.now()));
        } else if (!warm
                && !cloud.now()
                        .isBefore(refresh.progressAt().plus(cloud.durations().of(PATIENCE)))) {
            return fail(group, refresh);
        }
        return warm ? replace(group, refresh, outdated) : group;
    }

    /** What the group had before is its own again; instances that are new already go back only if that was asked for. */
    private GroupRow fail(GroupRow group, RefreshRow refresh) {
        GroupRow restored = refresh.before() == null ? group : with(group, refresh.before());
        if (refresh.isRollingBack()) {
            put(refresh.ended("RollbackFailed", cloud.now(), refresh.reason()));
            return group;
        }
        if (Boolean.TRUE.equals(preferences(refresh).autoRollback()) && refresh.before() != null) {
            List<String> renewed = group.present().stream()
                    .map(MemberRow::id)
                    .filter(id -> !refresh.outdated().contains(id))
                    .toList();
            put(refresh.rollingBack(renewed, cloud.now(), FAILED));
        } else {
            put(refresh.ended("Failed", cloud.now(), FAILED));
        }
        return restored;
    }

    /** What it waits for; AWS names one of the instances. */
    @Nullable
    String reason(GroupRow group, RefreshRow refresh) {
        String waiting = group.members().stream()
                .filter(member -> !isWarm(group, refresh, member) && !member.isLeaving())
                .map(MemberRow::id)
                .findFirst()
                .map(id -> "Waiting for instances to warm up before continuing. For example: " + id + " is warming up.")
                .orElse(null);
        return refresh.reason() == null ? waiting : refresh.reason();
    }

    static Map<String, Object> template(GroupRow group) {
        return Fields.of(Tables.settings(group).launchTemplate());
    }

    static GroupRow with(GroupRow group, Map<String, Object> template) {
        Map<String, Object> settings = new LinkedHashMap<>(group.settings());
        settings.put("LaunchTemplate", template);
        return group.withSettings(settings);
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

package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An Auto Scaling group: what was asked for, and the instances that it has.
 *
 * @param settings as CreateAutoScalingGroup took them, with what was changed since
 * @param trigger the sentence that tells why the capacity that is wanted last changed
 * @param retryAt when a launch that failed is tried again
 */
record GroupRow(
        String name,
        String arn,
        Instant createdAt,
        Map<String, Object> settings,
        int desired,
        List<TagRow> tags,
        List<String> suspended,
        List<MemberRow> members,
        String trigger,
        @Nullable Instant retryAt,
        boolean deleting) {

    /** A tag, and whether new instances get it. */
    record TagRow(String key, String value, boolean propagated) {}

    boolean isSuspended(String process) {
        return suspended.contains(process);
    }

    /** Those that count for the capacity. */
    List<MemberRow> present() {
        return members.stream().filter(member -> !member.isLeaving()).toList();
    }

    List<MemberRow> inService() {
        return members.stream().filter(MemberRow::isInService).toList();
    }

    GroupRow withSettings(Map<String, Object> changed) {
        return new GroupRow(
                name, arn, createdAt, changed, desired, tags, suspended, members, trigger, retryAt, deleting);
    }

    GroupRow withDesired(int changed, String why) {
        return new GroupRow(name, arn, createdAt, settings, changed, tags, suspended, members, why, null, deleting);
    }

    GroupRow withTags(List<TagRow> changed) {
        return new GroupRow(
                name, arn, createdAt, settings, desired, changed, suspended, members, trigger, retryAt, deleting);
    }

    GroupRow withSuspended(List<String> changed) {
        return new GroupRow(
                name, arn, createdAt, settings, desired, tags, changed, members, trigger, retryAt, deleting);
    }

    GroupRow withMembers(List<MemberRow> changed) {
        return new GroupRow(
                name, arn, createdAt, settings, desired, tags, suspended, changed, trigger, retryAt, deleting);
    }

    GroupRow with(MemberRow changed) {
        boolean there = members.stream().anyMatch(member -> member.id().equals(changed.id()));
        return withMembers(
                there
                        ? members.stream()
                                .map(member -> member.id().equals(changed.id()) ? changed : member)
                                .toList()
                        : Stream.concat(members.stream(), Stream.of(changed)).toList());
    }

    GroupRow without(MemberRow gone) {
        return withMembers(members.stream()
                .filter(member -> !member.id().equals(gone.id()))
                .toList());
    }

    GroupRow retryingAt(@Nullable Instant instant) {
        return new GroupRow(
                name, arn, createdAt, settings, desired, tags, suspended, members, trigger, instant, deleting);
    }

    GroupRow deleted() {
        return new GroupRow(name, arn, createdAt, settings, 0, tags, suspended, members, trigger, null, true);
    }
}

package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;

/** The rows of Auto Scaling in one account and Region. */
final class Tables {

    private final Cloud cloud;

    Tables(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<GroupRow> groups() {
        return cloud.table("groups", GroupRow.class);
    }

    Table<ActivityRow> activities() {
        return cloud.table("activities", ActivityRow.class);
    }

    Table<PolicyRow> policies() {
        return cloud.table("policies", PolicyRow.class);
    }

    Table<RefreshRow> refreshes() {
        return cloud.table("refreshes", RefreshRow.class);
    }

    GroupRow group(@Nullable String name) {
        String wanted = Validation.required(name, "autoScalingGroupName");
        return groups().get(wanted)
                .orElseThrow(() -> Validation.error(
                        "AutoScalingGroup name not found - AutoScalingGroup '" + wanted + "' not found"));
    }

    void put(GroupRow group) {
        groups().put(group.name(), group);
    }

    static CreateAutoScalingGroupRequest settings(GroupRow group) {
        return Fields.read(CreateAutoScalingGroupRequest.builder(), group.settings());
    }

    List<PolicyRow> policiesOf(String group) {
        return policies().all().stream()
                .filter(policy -> policy.group().equals(group))
                .toList();
    }

    /** Newest first. */
    List<RefreshRow> refreshesOf(String group) {
        return refreshes().all().stream()
                .filter(refresh -> refresh.group().equals(group))
                .sorted(Comparator.comparing(RefreshRow::startedAt).reversed())
                .toList();
    }

    Optional<RefreshRow> refreshUnderWay(String group) {
        return refreshesOf(group).stream().filter(RefreshRow::isUnderWay).findFirst();
    }

    /** The group that an instance belongs to. */
    Optional<GroupRow> groupOf(String instanceId) {
        return groups().all().stream()
                .filter(group ->
                        group.members().stream().anyMatch(member -> member.id().equals(instanceId)))
                .findFirst();
    }
}

package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingInstancesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingInstancesResponse;
import software.amazon.awssdk.services.autoscaling.model.SetInstanceHealthRequest;
import software.amazon.awssdk.services.autoscaling.model.SetInstanceHealthResponse;
import software.amazon.awssdk.services.autoscaling.model.SetInstanceProtectionRequest;
import software.amazon.awssdk.services.autoscaling.model.SetInstanceProtectionResponse;
import software.amazon.awssdk.services.autoscaling.model.TerminateInstanceInAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.TerminateInstanceInAutoScalingGroupResponse;

/** The instances of groups, one by one. */
public final class Members {

    private final Cloud cloud;
    private final Tables tables;
    private final GroupDescriptions descriptions;

    public Members(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.descriptions = new GroupDescriptions(cloud);
    }

    public DescribeAutoScalingInstancesResponse describeAutoScalingInstances(
            DescribeAutoScalingInstancesRequest request) {
        var all = tables.groups().all().stream()
                .flatMap(group -> group.members().stream()
                        .filter(member -> request.instanceIds().isEmpty()
                                || request.instanceIds().contains(member.id()))
                        .map(member -> descriptions.details(group, member)))
                .toList();
        var page = Paging.of(all, one -> one.instanceId(), request.maxRecords(), request.nextToken());
        return DescribeAutoScalingInstancesResponse.builder()
                .autoScalingInstances(page.rows())
                .nextToken(page.nextToken())
                .build();
    }

    public TerminateInstanceInAutoScalingGroupResponse terminateInstanceInAutoScalingGroup(
            TerminateInstanceInAutoScalingGroupRequest request) {
        String id = Validation.required(request.instanceId(), "instanceId");
        boolean decrement =
                Validation.required(request.shouldDecrementDesiredCapacity(), "shouldDecrementDesiredCapacity");
        GroupRow group = group(id);
        MemberRow member = member(group, id);
        int desired = group.desired();
        if (decrement && desired - 1 < Tables.settings(group).minSize()) {
            throw Validation.error("Currently, desiredSize equals minSize (" + desired
                    + "). Terminating instance without replacement will violate group's min size constraint. Either set"
                    + " shouldDecrementDesiredCapacity flag to false or lower group's min size.");
        }
        String cause = "At " + Activities.time(cloud.now()) + " instance " + id
                + " was taken out of service in response to a user request"
                + (decrement ? ", shrinking the capacity from " + desired + " to " + (desired - 1) : "") + ".";
        GroupRow smaller = decrement ? group.withDesired(desired - 1, "") : group;
        GroupRow after = new Leaving(cloud).begin(smaller, member, cause);
        tables.put(after);
        Optional<ActivityRow> activity = tables.activities().all().reversed().stream()
                .filter(row -> row.cause().equals(cause))
                .findFirst();
        return TerminateInstanceInAutoScalingGroupResponse.builder()
                .activity(activity.map(Activities::describe).orElse(null))
                .build();
    }

    public SetInstanceHealthResponse setInstanceHealth(SetInstanceHealthRequest request) {
        String id = Validation.required(request.instanceId(), "instanceId");
        String status = Validation.required(request.healthStatus(), "healthStatus");
        if (!status.equals("Healthy") && !status.equals("Unhealthy")) {
            throw Validation.error("Valid health statuses are Healthy and Unhealthy");
        }
        GroupRow group = group(id);
        tables.put(group.with(member(group, id).withHealth(status.equals("Healthy"))));
        return SetInstanceHealthResponse.builder().build();
    }

    public SetInstanceProtectionResponse setInstanceProtection(SetInstanceProtectionRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        boolean wanted = Validation.required(request.protectedFromScaleIn(), "protectedFromScaleIn");
        for (String id : request.instanceIds()) {
            group = group.with(member(group, id).protectedFromScaleIn(wanted));
        }
        tables.put(group);
        return SetInstanceProtectionResponse.builder().build();
    }

    private GroupRow group(String instanceId) {
        return tables.groupOf(instanceId).orElseThrow(() -> unknown(List.of(instanceId)));
    }

    private static MemberRow member(GroupRow group, @Nullable String id) {
        return group.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(List.of(String.valueOf(id))));
    }

    private static AwsError unknown(List<String> ids) {
        return Validation.error(
                "Instance Id not found - No managed instance found for instance ID: " + String.join(", ", ids));
    }
}

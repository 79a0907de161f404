package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DeleteAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityRequest;
import software.amazon.awssdk.services.autoscaling.model.SetDesiredCapacityResponse;
import software.amazon.awssdk.services.autoscaling.model.Tag;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.UpdateAutoScalingGroupResponse;

/** Auto Scaling groups: what is wanted of them. The capacity loop brings it about. */
public final class Groups {

    private final Cloud cloud;
    private final Tables tables;
    private final GroupChecks checks;
    private final GroupDescriptions descriptions;

    public Groups(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.checks = new GroupChecks(cloud);
        this.descriptions = new GroupDescriptions(cloud);
    }

    public CreateAutoScalingGroupResponse createAutoScalingGroup(CreateAutoScalingGroupRequest given) {
        GroupChecks.refuseUnsupported(given);
        CreateAutoScalingGroupRequest request = TrafficSources.asTargetGroups(given);
        String name = GroupChecks.name(request.autoScalingGroupName());
        if (tables.groups().get(name).isPresent()) {
            throw AwsError.of(
                    "AlreadyExists",
                    "AutoScalingGroup by this name already exists - A group with the name " + name + " already exists");
        }
        checks.check(request);
        if (tables.groups().all().size() >= cloud.quotas().of("autoScalingGroups", 500)) {
            throw AwsError.of("LimitExceeded", "You have reached the limit of Auto Scaling groups");
        }
        int desired = Objects.requireNonNullElse(request.desiredCapacity(), request.minSize());
        Map<String, Object> settings = Fields.of(request.toBuilder()
                .tags((List<Tag>) null)
                .launchTemplate(checks.identified(request.launchTemplate()))
                .healthCheckType(Objects.requireNonNullElse(request.healthCheckType(), "EC2"))
                .healthCheckGracePeriod(Objects.requireNonNullElse(request.healthCheckGracePeriod(), 0))
                .defaultCooldown(Objects.requireNonNullElse(request.defaultCooldown(), 300))
                .terminationPolicies(
                        request.terminationPolicies().isEmpty() ? List.of("Default") : request.terminationPolicies())
                .build());
        String arn = "arn:aws:autoscaling:" + cloud.region() + ":" + cloud.account() + ":autoScalingGroup:"
                + cloud.newUuid() + ":autoScalingGroupName/" + name;
        String trigger = "At " + Activities.time(cloud.now())
                + " a user request created an AutoScalingGroup changing the desired capacity from 0 to " + desired
                + ".  ";
        tables.put(new GroupRow(
                name,
                arn,
                cloud.now(),
                settings,
                desired,
                GroupTags.rows(request.tags()),
                List.of(),
                List.of(),
                trigger,
                null,
                false));
        return CreateAutoScalingGroupResponse.builder().build();
    }

    public UpdateAutoScalingGroupResponse updateAutoScalingGroup(UpdateAutoScalingGroupRequest request) {
        GroupRow group = present(request.autoScalingGroupName());
        Validation.unsupported(request.launchConfigurationName(), "LaunchConfigurationName");
        Validation.unsupported(request.mixedInstancesPolicy(), "MixedInstancesPolicy");
        Map<String, Object> settings = new LinkedHashMap<>(group.settings());
        settings.putAll(Fields.of(request.toBuilder()
                .launchTemplate(checks.identified(request.launchTemplate()))
                .build()));
        if (request.vpcZoneIdentifier() != null && request.availabilityZones().isEmpty()) {
            settings.remove("AvailabilityZones");
        }
        settings.remove("DesiredCapacity");
        CreateAutoScalingGroupRequest wanted = Fields.read(CreateAutoScalingGroupRequest.builder(), settings);
        int desired = Optional.ofNullable(request.desiredCapacity())
                .orElseGet(() -> Math.min(Math.max(group.desired(), wanted.minSize()), wanted.maxSize()));
        checks.check(wanted.toBuilder().desiredCapacity(desired).build());
        GroupRow changed = group.withSettings(settings);
        tables.put(
                desired == group.desired() ? changed : changed.withDesired(desired, updated(group, wanted, desired)));
        return UpdateAutoScalingGroupResponse.builder().build();
    }

    private String updated(GroupRow group, CreateAutoScalingGroupRequest wanted, int desired) {
        return "At " + Activities.time(cloud.now()) + " a user request update of AutoScalingGroup constraints to min: "
                + wanted.minSize() + ", max: " + wanted.maxSize() + ", desired: " + desired
                + " changing the desired capacity from " + group.desired() + " to " + desired + ".  ";
    }

    public SetDesiredCapacityResponse setDesiredCapacity(SetDesiredCapacityRequest request) {
        GroupRow group = present(request.autoScalingGroupName());
        int desired = Validation.required(request.desiredCapacity(), "desiredCapacity");
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        if (desired > settings.maxSize()) {
            throw Validation.error("New SetDesiredCapacity value " + desired + " is above max value "
                    + settings.maxSize() + " for the AutoScalingGroup.");
        }
        if (desired < settings.minSize()) {
            throw Validation.error("New SetDesiredCapacity value " + desired + " is below min value "
                    + settings.minSize() + " for the AutoScalingGroup.");
        }
        tables.put(group.withDesired(
                desired,
                "At " + Activities.time(cloud.now())
                        + " a user request explicitly set group desired capacity changing the desired capacity from "
                        + group.desired() + " to " + desired + ".  "));
        return SetDesiredCapacityResponse.builder().build();
    }

    public DeleteAutoScalingGroupResponse deleteAutoScalingGroup(DeleteAutoScalingGroupRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        boolean forced = Boolean.TRUE.equals(request.forceDelete());
        if (!forced && !group.present().isEmpty()) {
            throw AwsError.of(
                    "ResourceInUse",
                    "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s)"
                            + " still in the group.");
        }
        if (!forced && !group.members().isEmpty()) {
            throw AwsError.of(
                    "ScalingActivityInProgress",
                    "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that"
                            + " group.");
        }
        if (group.members().isEmpty()) {
            new Deletion(cloud).finish(group);
        } else {
            tables.put(group.deleted());
        }
        return DeleteAutoScalingGroupResponse.builder().build();
    }

    public DescribeAutoScalingGroupsResponse describeAutoScalingGroups(DescribeAutoScalingGroupsRequest request) {
        List<GroupRow> wanted = tables.groups().all().stream()
                .filter(group -> request.autoScalingGroupNames().isEmpty()
                        || request.autoScalingGroupNames().contains(group.name()))
                .filter(group -> request.filters().stream().allMatch(filter -> GroupTags.matches(group, filter)))
                .toList();
        var page = Paging.of(wanted, GroupRow::name, request.maxRecords(), request.nextToken());
        return DescribeAutoScalingGroupsResponse.builder()
                .autoScalingGroups(
                        page.rows().stream().map(descriptions::describe).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private GroupRow present(String name) {
        GroupRow group = tables.group(name);
        if (group.deleting()) {
            throw Validation.error("AutoScalingGroup " + name + " is pending delete");
        }
        return group;
    }
}

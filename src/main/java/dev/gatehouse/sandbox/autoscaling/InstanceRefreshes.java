package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.ec2.ServiceTemplates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.autoscaling.model.CancelInstanceRefreshRequest;
import software.amazon.awssdk.services.autoscaling.model.CancelInstanceRefreshResponse;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeInstanceRefreshesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeInstanceRefreshesResponse;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.StartInstanceRefreshRequest;
import software.amazon.awssdk.services.autoscaling.model.StartInstanceRefreshResponse;

/** Instance refreshes started, cancelled and shown. */
public final class InstanceRefreshes {

    private final Cloud cloud;
    private final Tables tables;

    public InstanceRefreshes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public StartInstanceRefreshResponse startInstanceRefresh(StartInstanceRefreshRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        if (tables.refreshUnderWay(group.name()).isPresent()) {
            throw AwsError.of(
                    "InstanceRefreshInProgress",
                    "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.");
        }
        boolean skips = request.preferences() != null
                && Boolean.TRUE.equals(request.preferences().skipMatching());
        GroupRow wanted = withDesired(group, request);
        long version = version(wanted);
        List<String> outdated = wanted.present().stream()
                .filter(member -> !skips || member.templateVersion() != version)
                .map(MemberRow::id)
                .toList();
        tables.put(wanted);
        RefreshRow refresh = new RefreshRow(
                cloud.newUuid(),
                group.name(),
                "InProgress",
                null,
                cloud.now(),
                null,
                outdated,
                outdated.size(),
                request.preferences() == null ? Map.of() : Fields.of(request.preferences()));
        tables.refreshes().put(refresh.id(), refresh);
        return StartInstanceRefreshResponse.builder()
                .instanceRefreshId(refresh.id())
                .build();
    }

    // AWS gives the group its new template when the refresh has succeeded; here it has it from the start.
    private static GroupRow withDesired(GroupRow group, StartInstanceRefreshRequest request) {
        if (request.desiredConfiguration() == null
                || request.desiredConfiguration().launchTemplate() == null) {
            return group;
        }
        Map<String, Object> settings = new LinkedHashMap<>(group.settings());
        settings.put("LaunchTemplate", Fields.of(request.desiredConfiguration().launchTemplate()));
        return group.withSettings(settings);
    }

    private long version(GroupRow group) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        LaunchTemplateSpecification template = settings.launchTemplate();
        return new ServiceTemplates(cloud)
                .find(template.launchTemplateId(), Launching.nameUnlessId(template), template.version())
                .version();
    }

    public CancelInstanceRefreshResponse cancelInstanceRefresh(CancelInstanceRefreshRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        RefreshRow refresh = tables.refreshUnderWay(group.name())
                .orElseThrow(() -> AwsError.of(
                        "ActiveInstanceRefreshNotFound",
                        "No in progress or pending Instance Refresh found for Auto Scaling group " + group.name()));
        tables.refreshes().put(refresh.id(), refresh.ended("Cancelled", cloud.now(), "Cancelled by user."));
        return CancelInstanceRefreshResponse.builder()
                .instanceRefreshId(refresh.id())
                .build();
    }

    public DescribeInstanceRefreshesResponse describeInstanceRefreshes(DescribeInstanceRefreshesRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        List<RefreshRow> wanted = tables.refreshesOf(group.name()).stream()
                .filter(refresh -> request.instanceRefreshIds().isEmpty()
                        || request.instanceRefreshIds().contains(refresh.id()))
                .toList();
        var page = Paging.of(wanted, RefreshRow::id, request.maxRecords(), request.nextToken());
        return DescribeInstanceRefreshesResponse.builder()
                .instanceRefreshes(
                        page.rows().stream().map(InstanceRefreshes::describe).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static InstanceRefresh describe(RefreshRow row) {
        return InstanceRefresh.builder()
                .instanceRefreshId(row.id())
                .autoScalingGroupName(row.group())
                .status(row.status())
                .statusReason(row.reason())
                .startTime(row.startedAt())
                .endTime(row.endedAt())
                .percentageComplete(row.percentage())
                .instancesToUpdate(row.left())
                .strategy("Rolling")
                .preferences(Refreshes.preferences(row))
                .build();
    }
}

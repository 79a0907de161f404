package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.ec2.ServiceTemplates;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.autoscaling.model.CancelInstanceRefreshRequest;
import software.amazon.awssdk.services.autoscaling.model.CancelInstanceRefreshResponse;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeInstanceRefreshesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeInstanceRefreshesResponse;
import software.amazon.awssdk.services.autoscaling.model.DesiredConfiguration;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.RefreshPreferences;
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
        check(request, group);
        GroupRow wanted = withDesired(group, request);
        long version = version(wanted);
        List<String> outdated = wanted.present().stream()
                .filter(member -> !skips || member.templateVersion() != version)
                .map(MemberRow::id)
                .toList();
        tables.put(wanted);
        boolean another = wanted != group;
        RefreshRow refresh = new RefreshRow(
                cloud.newUuid(),
                group.name(),
                "InProgress",
                null,
                cloud.now(),
                cloud.now(),
                null,
                outdated,
                outdated.size(),
                another ? Refreshes.template(wanted) : null,
                another ? Refreshes.template(group) : null,
                request.preferences() == null ? Map.of() : Fields.of(request.preferences()));
        tables.refreshes().put(refresh.id(), refresh);
        return StartInstanceRefreshResponse.builder()
                .instanceRefreshId(refresh.id())
                .build();
    }

    private static void check(StartInstanceRefreshRequest request, GroupRow group) {
        RefreshPreferences preferences = request.preferences();
        if (preferences == null) {
            return;
        }
        Integer healthy = preferences.minHealthyPercentage();
        if (healthy != null && (healthy < 0 || healthy > 100)) {
            throw Validation.error("MinHealthyPercentage must be between 0 and 100");
        }
        LaunchTemplateSpecification template = request.desiredConfiguration() == null
                        || request.desiredConfiguration().launchTemplate() == null
                ? Tables.settings(group).launchTemplate()
                : request.desiredConfiguration().launchTemplate();
        boolean floating = template.version() == null || template.version().startsWith("$");
        if (Boolean.TRUE.equals(preferences.autoRollback()) && floating) {
            throw Validation.error(
                    "Auto rollback needs a launch template with a version number, not $Latest or $Default");
        }
    }

    private static GroupRow withDesired(GroupRow group, StartInstanceRefreshRequest request) {
        if (request.desiredConfiguration() == null
                || request.desiredConfiguration().launchTemplate() == null) {
            return group;
        }
        return Refreshes.with(group, Fields.of(request.desiredConfiguration().launchTemplate()));
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
        if (refresh.before() != null) {
            tables.put(Refreshes.with(group, refresh.before()));
        }
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
                        page.rows().stream().map(row -> describe(row, group)).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private InstanceRefresh describe(RefreshRow row, GroupRow group) {
        return InstanceRefresh.builder()
                .instanceRefreshId(row.id())
                .autoScalingGroupName(row.group())
                .status(row.status())
                .statusReason(row.endedAt() == null ? new Refreshes(cloud).reason(group, row) : row.reason())
                .startTime(row.startedAt())
                .endTime(row.endedAt())
                .percentageComplete(row.percentage())
                .instancesToUpdate(row.left())
                .strategy("Rolling")
                .preferences(Refreshes.preferences(row))
                .desiredConfiguration(
                        row.wanted() == null
                                ? null
                                : DesiredConfiguration.builder()
                                        .launchTemplate(
                                                Fields.read(LaunchTemplateSpecification.builder(), row.wanted()))
                                        .build())
                .build();
    }
}

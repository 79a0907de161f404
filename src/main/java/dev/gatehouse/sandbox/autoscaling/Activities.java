package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.DescribeScalingActivitiesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeScalingActivitiesResponse;

/** What groups did, in AWS's own words: sentences joined by two spaces, times to the second. */
public final class Activities {

    private static final int KEPT_DAYS = 42;

    private final Cloud cloud;
    private final Tables tables;

    public Activities(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public DescribeScalingActivitiesResponse describeScalingActivities(DescribeScalingActivitiesRequest request) {
        if (request.autoScalingGroupName() != null && !Boolean.TRUE.equals(request.includeDeletedGroups())) {
            tables.group(request.autoScalingGroupName());
        }
        Instant oldest = cloud.now().minus(KEPT_DAYS, ChronoUnit.DAYS);
        List<ActivityRow> newestFirst = tables.activities().all().reversed().stream()
                .filter(row ->
                        request.autoScalingGroupName() == null || row.group().equals(request.autoScalingGroupName()))
                .filter(row ->
                        request.activityIds().isEmpty() || request.activityIds().contains(row.id()))
                .filter(row -> row.startedAt().isAfter(oldest))
                .sorted(Comparator.comparing(ActivityRow::startedAt).reversed())
                .toList();
        var page = Paging.of(newestFirst, ActivityRow::id, request.maxRecords(), request.nextToken());
        return DescribeScalingActivitiesResponse.builder()
                .activities(page.rows().stream().map(Activities::describe).toList())
                .nextToken(page.nextToken())
                .build();
    }

    ActivityRow start(GroupRow group, String description, String cause, String subnet, String zone) {
        String details = "{\"Subnet ID\":\"" + subnet + "\",\"Availability Zone\":\"" + zone + "\"}";
        ActivityRow activity = new ActivityRow(
                cloud.newUuid(),
                group.name(),
                group.arn(),
                description,
                cause,
                details,
                cloud.now(),
                null,
                "InProgress",
                null,
                30);
        return put(activity);
    }

    ActivityRow put(ActivityRow activity) {
        tables.activities().put(activity.id(), activity);
        return activity;
    }

    void end(@Nullable String id) {
        if (id != null) {
            tables.activities().get(id).ifPresent(activity -> put(activity.ended(cloud.now())));
        }
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Activity describe(ActivityRow row) {
        return Activity.builder()
                .activityId(row.id())
                .autoScalingGroupName(row.group())
                .autoScalingGroupARN(row.groupArn())
                .description(row.description())
                .cause(row.cause())
                .details(row.details())
                .startTime(row.startedAt())
                .endTime(row.endedAt())
                .statusCode(row.status())
                .statusMessage(row.message())
                .progress(row.progress())
                .build();
    }
}

package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.DescribeEventsRequest;
import software.amazon.awssdk.services.rds.model.DescribeEventsResponse;
import software.amazon.awssdk.services.rds.model.Event;

/** What happened to instances and snapshots, in RDS's own words. */
public final class DbEvents {

    private static final int HOUR = 60;
    private static final int FORTNIGHT = 20_160;
    private static final Set<String> SOURCES = Set.of(
            "db-instance",
            "db-parameter-group",
            "db-security-group",
            "db-snapshot",
            "db-cluster",
            "db-cluster-snapshot",
            "custom-engine-version",
            "db-proxy",
            "blue-green-deployment");

    private final Cloud cloud;
    private final RdsTables tables;

    DbEvents(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
    }

    /** What time events are asked for. */
    private record Span(Instant from, Instant to) {

        boolean contains(Instant time) {
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    public DescribeEventsResponse describeEvents(DescribeEventsRequest request) {
        Unsupported.refuse(
                request,
                Set.of(
                        "SourceIdentifier",
                        "SourceType",
                        "StartTime",
                        "EndTime",
                        "Duration",
                        "EventCategories",
                        "MaxRecords",
                        "Marker"));
        checkSource(request);
        Span span = span(request);
        List<DbEventRow> found = tables.events().all().stream()
                .filter(event -> span.contains(event.at()) && isWanted(request, event))
                .toList();
        var page = Markers.page(found, DbEventRow::key, request.maxRecords(), request.marker());
        return DescribeEventsResponse.builder()
                .events(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    private static void checkSource(DescribeEventsRequest request) {
        String type = request.sourceTypeAsString();
        if (type != null && !SOURCES.contains(type)) {
            throw RdsErrors.invalid("Invalid source type: " + type);
        }
        if (request.sourceIdentifier() != null && type == null) {
            throw RdsErrors.combination("A source type must be specified with a source identifier.");
        }
    }

    private Span span(DescribeEventsRequest request) {
        Instant now = cloud.now();
        Integer minutes = request.duration();
        if (minutes != null && (minutes < 1 || minutes > FORTNIGHT)) {
            throw RdsErrors.invalid("Invalid value " + minutes + " for Duration. Must be between 1 and " + FORTNIGHT);
        }
        if (request.endTime() != null && request.startTime() == null && minutes == null) {
            return new Span(request.endTime().minus(Duration.ofMinutes(HOUR)), earlier(request.endTime(), now));
        }
        if (request.startTime() != null) {
            Instant end = request.endTime() == null ? now : request.endTime();
            return new Span(request.startTime(), earlier(end, now));
        }
        return new Span(now.minus(Duration.ofMinutes(Objects.requireNonNullElse(minutes, HOUR))), now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isWanted(DescribeEventsRequest request, DbEventRow event) {
        boolean type =
                request.sourceTypeAsString() == null || event.sourceType().equals(request.sourceTypeAsString());
        boolean source =
                request.sourceIdentifier() == null || event.source().equalsIgnoreCase(request.sourceIdentifier());
        boolean category = request.eventCategories().isEmpty()
                || !Collections.disjoint(request.eventCategories(), event.categories());
        return type && source && category;
    }

    private Event describe(DbEventRow event) {
        String type = event.sourceType().equals(EventLog.SNAPSHOT) ? "snapshot" : "db";
        return Event.builder()
                .sourceIdentifier(event.source())
                .sourceType(event.sourceType())
                .sourceArn(tables.arn(type, event.source()))
                .message(event.message())
                .eventCategories(event.categories())
                .date(event.at())
                .build();
    }
}

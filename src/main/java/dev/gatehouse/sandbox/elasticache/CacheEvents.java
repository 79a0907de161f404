package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.elasticache.model.DescribeEventsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeEventsResponse;
import software.amazon.awssdk.services.elasticache.model.Event;

/** What happened to replication groups and their nodes, in ElastiCache's own words. */
public final class CacheEvents {

    private static final int HOUR = 60;
    private static final Set<String> SOURCES = Set.of(
            "cache-cluster",
            "cache-parameter-group",
            "cache-security-group",
            "cache-subnet-group",
            "replication-group",
            "serverless-cache",
            "serverless-cache-snapshot",
            "user",
            "user-group");

    private final Cloud cloud;
    private final CacheTables tables;

    CacheEvents(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
    }

    public DescribeEventsResponse describeEvents(DescribeEventsRequest request) {
        String type = request.sourceTypeAsString();
        if (type != null && !SOURCES.contains(type)) {
            throw CacheErrors.invalid("Invalid source type: " + type);
        }
        if (request.sourceIdentifier() != null && type == null) {
            throw CacheErrors.combination("A source type must be specified with a source identifier.");
        }
        Instant now = cloud.now();
        Instant from = from(request, now);
        Instant to = request.endTime() == null || request.endTime().isAfter(now) ? now : request.endTime();
        List<CacheEventRow> found = tables.events().all().stream()
                .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
                .filter(event -> type == null || event.sourceType().equals(type))
                .filter(event -> request.sourceIdentifier() == null
                        || event.source().equalsIgnoreCase(request.sourceIdentifier()))
                .toList();
        var page = Markers.page(found, CacheEventRow::key, request.maxRecords(), request.marker());
        return DescribeEventsResponse.builder()
                .events(page.map(CacheEvents::describe))
                .marker(page.marker())
                .build();
    }

    private static Instant from(DescribeEventsRequest request, Instant now) {
        if (request.startTime() != null) {
            return request.startTime();
        }
        Instant end = request.endTime() == null ? now : request.endTime();
        return end.minus(Duration.ofMinutes(request.duration() == null ? HOUR : request.duration()));
    }

    private static Event describe(CacheEventRow event) {
        return Event.builder()
                .sourceIdentifier(event.source())
                .sourceType(event.sourceType())
                .message(event.message())
                .date(event.at())
                .build();
    }
}

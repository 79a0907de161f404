package dev.gatehouse.sandbox.cloudtrail;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/** Looks events up by one attribute and the time. */
final class Lookup {

    private static final int MOST = 50;

    private final EventRows rows;

    Lookup(Cloud cloud) {
        this.rows = new EventRows(cloud);
    }

    public LookupEventsResponse lookupEvents(LookupEventsRequest request) {
        int most = Objects.requireNonNullElse(request.maxResults(), MOST);
        if (most < 1 || most > MOST) {
            throw AwsError.of("InvalidMaxResultsException", "The limit that you specified is not valid.");
        }
        if (request.startTime() != null
                && request.endTime() != null
                && request.startTime().isAfter(request.endTime())) {
            throw AwsError.of("InvalidTimeRangeException", "The start time must be before the end time.");
        }
        List<EventRow> all = request.eventCategory() != null
                ? List.of()
                : rows.known().stream()
                        .filter(wanted(request.lookupAttributes()))
                        .filter(event ->
                                request.startTime() == null || !event.at().isBefore(request.startTime()))
                        .filter(event ->
                                request.endTime() == null || !event.at().isAfter(request.endTime()))
                        .toList();
        Page<EventRow> page = Page.of(
                all,
                EventRow::id,
                request.nextToken(),
                most,
                AwsError.of("InvalidNextTokenException", "The token is not valid."));
        return LookupEventsResponse.builder()
                .events(page.items().stream().map(Lookup::shown).toList())
                .nextToken(page.next())
                .build();
    }

    private static Predicate<EventRow> wanted(List<LookupAttribute> attributes) {
        if (attributes.isEmpty()) {
            return event -> true;
        }
        if (attributes.size() > 1) {
            throw AwsError.of(
                    "InvalidLookupAttributesException", "You can specify only one lookup attribute at a time.");
        }
        String value = attributes.getFirst().attributeValue();
        return switch (attributes.getFirst().attributeKey()) {
            case EVENT_ID -> event -> event.id().equals(value);
            case EVENT_NAME -> event -> event.name().equals(value);
            case EVENT_SOURCE -> event -> event.source().equals(value);
            case USERNAME -> event -> event.user().equals(value);
            case ACCESS_KEY_ID -> event -> event.accessKey().equals(value);
            case READ_ONLY -> event -> value.equals("false");
            case RESOURCE_NAME ->
                event -> event.resources().stream()
                        .anyMatch(resource -> resource.name().equals(value));
            case RESOURCE_TYPE ->
                event -> event.resources().stream().anyMatch(resource -> value.equals(resource.type()));
            default ->
                throw AwsError.of(
                        "InvalidLookupAttributesException", "The lookup attribute that you specified is not valid.");
        };
    }

    private static Event shown(EventRow row) {
        return Event.builder()
                .eventId(row.id())
                .eventName(row.name())
                .eventSource(row.source())
                .eventTime(row.at())
                .readOnly("false")
                .accessKeyId(row.accessKey())
                .username(row.user())
                .resources(row.resources().stream()
                        .map(one -> Resource.builder()
                                .resourceType(one.type())
                                .resourceName(one.name())
                                .build())
                        .toList())
                .cloudTrailEvent(row.text())
                .build();
    }
}

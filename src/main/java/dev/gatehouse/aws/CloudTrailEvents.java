package dev.gatehouse.aws;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudTrail's event history, which every account has for 90 days. LookupEvents is answered twice a second in each account
 * and Region (2026-05): the panel asks once a second at most, and tells again for a minute what it was told.
 */
@Component
final class CloudTrailEvents implements Trail {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;
    private static final int MOST_EVENTS = 50;
    private static final int MOST_TOLD = 5;

    /** Where calls of services that have no Regions, IAM and Route 53 among ours, are recorded (2026-05). */
    private static final Region OF_GLOBAL_SERVICES = new Region("us-east-1");

    private record Question(Scope scope, Subject subject) {}

    private record Known(Instant at, Answer answer) {}

    private final Clients clients;
    private final Clock clock;
    private final Map<Scope, Instant> asked = new ConcurrentHashMap<>();
    private final Map<Question, Known> known = new ConcurrentHashMap<>();

    CloudTrailEvents(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Answer about(Scope stacks, Subject subject, Instant since) {
        Scope scope = subject.global() ? new Scope(stacks.account(), OF_GLOBAL_SERVICES) : stacks;
        Question question = new Question(scope, subject);
        Known before = known.get(question);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before.answer();
        }
        if (!mayAsk(scope, now)) {
            return new Answer(Outcome.LATER, List.of());
        }
        Answer answer = ask(scope, subject, since);
        if (answer.outcome() != Outcome.LATER) {
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(question, new Known(now, answer));
        }
        return answer;
    }

    /** Notes that this caller asks, so that no other does for a moment. */
    private synchronized boolean mayAsk(Scope scope, Instant now) {
        Instant last = asked.get(scope);
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return false;
        }
        asked.put(scope, now);
        return true;
    }

    private Answer ask(Scope scope, Subject subject, Instant since) {
        try {
            List<Event> events = clients.of(CloudTrailClient.class, scope)
                    .lookupEvents(request -> request.lookupAttributes(attribute -> attribute
                                    .attributeKey(LookupAttributeKey.RESOURCE_NAME)
                                    .attributeValue(subject.name()))
                            .startTime(since)
                            .maxResults(MOST_EVENTS))
                    .events();
            return new Answer(
                    Outcome.TOLD,
                    events.stream()
                            .filter(event -> !"true".equals(event.readOnly()))
                            .filter(event -> mentions(event, subject.mentioning()))
                            .flatMap(event -> others(event).stream())
                            .limit(MOST_TOLD)
                            .toList());
        } catch (SdkException refused) {
            return new Answer(outcome(Faults.of(refused)), List.of());
        }
    }

    private static boolean mentions(Event event, String what) {
        return Objects.requireNonNullElse(event.cloudTrailEvent(), "")
                .toLowerCase(Locale.ROOT)
                .contains(what.toLowerCase(Locale.ROOT));
    }

    private static Outcome outcome(Optional<Fault> fault) {
        return switch (fault.orElse(null)) {
            case Fault.Denied denied -> Outcome.NOT_PERMITTED;
            case Fault.Retryable throttled -> Outcome.LATER;
            case null, default -> Outcome.SILENT;
        };
    }

    /** The event, unless the panel itself made the call. */
    private static Optional<Act> others(Event event) {
        JsonNode whole = whole(event);
        if (whole.path("userAgent").asString("").contains(Clients.SIGNATURE)) {
            return Optional.empty();
        }
        return Optional.of(new Act(
                event.eventTime(),
                Objects.requireNonNullElse(event.username(), ""),
                whole.path("userIdentity").path("arn").asString(""),
                Objects.requireNonNullElse(event.eventName(), ""),
                Objects.requireNonNullElse(event.eventSource(), ""),
                whole.path("sourceIPAddress").asString(""),
                whole.path("requestID").asString("")));
    }

    private static JsonNode whole(Event event) {
        try {
            return JsonMapper.shared().readTree(Objects.requireNonNullElse(event.cloudTrailEvent(), "{}"));
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}

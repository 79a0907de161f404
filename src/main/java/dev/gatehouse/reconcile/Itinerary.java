package dev.gatehouse.reconcile;

import dev.gatehouse.dag.Graph;
import dev.gatehouse.inventory.SpecTexts;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.planning.StepKey;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of an approved plan as they are kept: each with everything that it may do. */
@Component
class Itinerary {

    private final SpecTexts texts;

    Itinerary(SpecTexts texts) {
        this.texts = texts;
    }

    /** In an order in which they may be done; those that wait for nothing are due. */
    List<StepRow> of(UUID run, Plans.Draft draft, Graph<StepKey> schedule, Instant now) {
        Map<ResourceId, Subject<?>> subjects =
                draft.subjects().stream().collect(Collectors.toMap(Subject::id, subject -> subject));
        Set<ResourceId> comingFirst = draft.proposal().plan().changes().stream()
                .filter(Change::comesFirst)
                .map(Change::resource)
                .collect(Collectors.toSet());
        Map<StepKey, StepRow> rows = new HashMap<>();
        List<StepRow> ordered = new ArrayList<>();
        for (StepKey key : schedule.order()) {
            Subject<?> subject = Objects.requireNonNull(subjects.get(key.resource()));
            StepRow row = row(run, ordered.size(), key, subject);
            row.happensAfter = StepRow.text(schedule.after(key).stream()
                    .map(earlier -> Objects.requireNonNull(rows.get(earlier)).id)
                    .toList());
            if (key.action() == StepAction.RELEASE) {
                row.releases = StepRow.text(released(key, schedule));
            }
            if (key.action() == StepAction.CREATE && comingFirst.contains(key.resource())) {
                row.replaces = replaced(subject);
            }
            if (row.happensAfter.isEmpty()) {
                row.due(now);
            }
            rows.put(key, row);
            ordered.add(row);
        }
        return ordered;
    }

    private StepRow row(UUID run, int number, StepKey key, Subject<?> subject) {
        StepRow row =
                new StepRow(run, number, key.resource().value(), subject.kind().name(), subject.name(), key.action());
        Spec desired = subject.desired();
        if (desired != null && (key.action() == StepAction.CREATE || key.action() == StepAction.SETTLE)) {
            row.spec = texts.write(desired);
            row.specVersion = subject.kind().version();
        }
        return row;
    }

    private static List<UUID> released(StepKey release, Graph<StepKey> schedule) {
        return schedule.nodes().stream()
                .filter(other -> other.action() == StepAction.DELETE)
                .filter(other -> schedule.after(other).contains(release))
                .map(other -> other.resource().value())
                .toList();
    }

    /** What is there; or, where a creation beside it is in question, what was set aside for that. */
    private static @Nullable String replaced(Subject<?> subject) {
        if (subject.observed() instanceof Present<?> there) {
            return there.externalId();
        }
        return subject.formers().isEmpty() ? null : subject.formers().getLast();
    }
}

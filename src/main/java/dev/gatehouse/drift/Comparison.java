package dev.gatehouse.drift;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Pauses;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What AWS has otherwise than it was applied. Who has taken it over into what is wanted since, no longer differs; and what
 * was once seen to be changed outside stays so while a plan that was about something else left it as it was.
 */
@Component
class Comparison {

    private final Risks risks;

    Comparison(Risks risks) {
        this.risks = risks;
    }

    /**
     * Of one resource that was applied and is wanted.
     *
     * @param known what was seen of it before
     */
    List<Deviation> of(Item item, Collection<DriftRow> known, List<Item> all) {
        Spec applied = Objects.requireNonNull(item.applied());
        return switch (item.observed()) {
            case null -> List.of();
            case Absent<Spec> gone ->
                List.of(new Deviation(item.id(), item.kind(), item.name(), "", null, null, risks.ofDeletion(applied)));
            case Present<Spec> there when !there.isReady() -> stillKnown(item, known);
            case Present<Spec> there -> changes(item, applied, there.spec(), known, all);
        };
    }

    /** While AWS is at work on it, its fields say nothing new. */
    private static List<Deviation> stillKnown(Item item, Collection<DriftRow> known) {
        return known.stream()
                .filter(row -> !row.path.isEmpty())
                .map(row -> new Deviation(
                        item.id(), item.kind(), item.name(), row.path, row.expected, row.actual, row.risk))
                .toList();
    }

    private List<Deviation> changes(Item item, Spec applied, Spec seen, Collection<DriftRow> known, List<Item> all) {
        Map<String, FieldChange> unwanted = byPath(Differences.between(Pauses.effective(item, all), seen));
        Map<String, FieldChange> outside = byPath(Differences.between(applied, seen));
        Map<String, DriftRow> before =
                known.stream().collect(Collectors.toMap(row -> row.path, Function.identity(), (one, other) -> one));
        Neighbours others = Neighbours.of(all);
        List<Deviation> found = new ArrayList<>();
        unwanted.forEach((path, change) -> {
            FieldChange drifted = outside.get(path);
            DriftRow row = before.get(path);
            if (drifted != null) {
                Risk risk = risks.of(applied, seen, path, others);
                found.add(new Deviation(
                        item.id(), item.kind(), item.name(), path, drifted.before(), drifted.after(), risk));
            } else if (row != null && Objects.equals(row.actual, change.after())) {
                found.add(new Deviation(item.id(), item.kind(), item.name(), path, row.expected, row.actual, row.risk));
            }
        });
        return judgedTogether(found, applied, seen, others);
    }

    private List<Deviation> judgedTogether(List<Deviation> found, Spec applied, Spec seen, Neighbours others) {
        if (found.stream().anyMatch(deviation -> deviation.risk() == Risk.INTERNET)) {
            return found;
        }
        Set<String> opening =
                risks.opening(applied, seen, found.stream().map(Deviation::path).toList(), others);
        return found.stream()
                .map(deviation -> opening.contains(deviation.path()) ? deviation.judged(Risk.INTERNET) : deviation)
                .toList();
    }

    private static Map<String, FieldChange> byPath(List<FieldChange> changes) {
        Map<String, FieldChange> byPath = new LinkedHashMap<>();
        changes.forEach(change -> byPath.put(change.path(), change));
        return byPath;
    }
}

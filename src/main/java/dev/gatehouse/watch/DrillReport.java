package dev.gatehouse.watch;

import dev.gatehouse.resource.Sight.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a drill has found out so far.
 *
 * @param baseline how it was before
 * @param reached marks
 * @param unmeasurable marks that cannot be measured, and why
 * @param timeline oldest first
 */
public record DrillReport(
        Map<String, String> baseline,
        Map<String, Mark> reached,
        Map<String, String> unmeasurable,
        List<Happening> timeline) {

    static final DrillReport EMPTY = new DrillReport(Map.of(), Map.of(), Map.of(), List.of());

    private static final int MOST_HAPPENINGS = 200;

    /**
     * When a mark was reached.
     *
     * @param notBefore when it had not been reached for certain, if nobody looked for a while before; else null
     */
    public record Mark(Instant at, @Nullable Instant notBefore) {}

    DrillReport with(Map<String, String> from) {
        return new DrillReport(from, reached, unmeasurable, timeline);
    }

    /**
     * @param gap when it was last looked at, if that is too long ago for times of this look to be exact
     */
    DrillReport with(
            Map<String, Instant> marks,
            Map<String, String> impossible,
            List<Happening> told,
            Instant now,
            @Nullable Instant gap) {
        Map<String, Mark> all = new LinkedHashMap<>(reached);
        marks.forEach((mark, at) -> all.putIfAbsent(mark, new Mark(at, at.equals(now) ? gap : null)));
        Map<String, String> without = new LinkedHashMap<>(impossible);
        without.keySet().removeAll(all.keySet());
        return new DrillReport(baseline, all, without, joined(told));
    }

    DrillReport and(Happening told) {
        return new DrillReport(baseline, reached, unmeasurable, joined(List.of(told)));
    }

    private List<Happening> joined(List<Happening> told) {
        Map<String, Happening> all = new LinkedHashMap<>();
        timeline.forEach(happening -> all.put(happening.key(), happening));
        told.stream()
                .filter(happening -> all.size() < MOST_HAPPENINGS)
                .forEach(happening -> all.putIfAbsent(happening.key(), happening));
        List<Happening> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(Happening::at));
        return sorted;
    }

    Map<String, Instant> instants() {
        Map<String, Instant> instants = new LinkedHashMap<>();
        reached.forEach((mark, when) -> instants.put(mark, when.at()));
        return instants;
    }

    boolean settles(List<String> marks) {
        return marks.stream().allMatch(mark -> reached.containsKey(mark) || unmeasurable.containsKey(mark));
    }
}

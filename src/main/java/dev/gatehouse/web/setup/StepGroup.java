package dev.gatehouse.web.setup;

import dev.gatehouse.wizard.Step.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that belong together.
 *
 * @param name as in the message key {@code setup.group.<name>}
 * @param first the number of its first step among all
 */
public record StepGroup(String name, int first, List<StepLine> lines) {

    /** What a group is told to be if one of its steps is; what needs somebody comes first. */
    private static final List<State> TELLING =
            List.of(State.CHANGING, State.HAS_ERRORS, State.IN_PROGRESS, State.DRIFTED, State.COMPLETE, State.APPLIED);

    static List<StepGroup> of(List<StepLine> lines) {
        Map<String, List<StepLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(line.step().kind().group(), none -> new ArrayList<>())
                .add(line));
        List<StepGroup> told = new ArrayList<>();
        int first = 1;
        for (Map.Entry<String, List<StepLine>> group : groups.entrySet()) {
            told.add(new StepGroup(group.getKey(), first, List.copyOf(group.getValue())));
            first += group.getValue().size();
        }
        return told;
    }

    /** The step that tells most of how far the group is. */
    public StepLine mark() {
        return TELLING.stream()
                .flatMap(state -> lines.stream().filter(line -> line.step().state() == state))
                .findFirst()
                .orElse(lines.getFirst());
    }

    public long begun() {
        return lines.stream()
                .filter(line -> line.step().state() != State.NOT_STARTED)
                .count();
    }

    /** Whether it is unfolded at first: something is there, or is best done next. */
    public boolean isOpen() {
        return begun() > 0 || lines.stream().anyMatch(StepLine::next);
    }

    public boolean has(String kind) {
        return lines.stream().anyMatch(line -> line.kind().equals(kind));
    }
}

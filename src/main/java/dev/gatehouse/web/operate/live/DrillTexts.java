package dev.gatehouse.web.operate.live;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.watch.DrillReport;
import dev.gatehouse.watch.DrillState;
import dev.gatehouse.watch.DrillView;
import dev.gatehouse.watch.Drills;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.live.DrillPanel.MarkLine;
import dev.gatehouse.web.operate.live.DrillPanel.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a drill readable. */
@Component
class DrillTexts {

    private final Drills drills;
    private final Inventory inventory;
    private final FaultWords faults;
    private final Clock clock;

    DrillTexts(Drills drills, Inventory inventory, FaultWords faults, Clock clock) {
        this.drills = drills;
        this.inventory = inventory;
        this.faults = faults;
        this.clock = clock;
    }

    DrillPanel view(DrillView drill) {
        Optional<Drill<Spec>> known =
                inventory.find(drill.resource()).flatMap(item -> drills.find(item, drill.drill()));
        String words = "kind." + drill.kind() + ".drill." + drill.drill();
        DrillView.Trouble trouble = drill.trouble();
        return new DrillPanel(
                drill,
                words,
                marks(drill, known),
                drill.report().timeline().stream()
                        .map(happening -> told(drill, happening))
                        .toList(),
                trouble == null ? null : faults.of(trouble.type(), trouble.code(), trouble.message()),
                outcome(drill, known.map(Drill::goal)),
                elapsed(drill));
    }

    private Duration elapsed(DrillView drill) {
        Instant from = Objects.requireNonNullElse(drill.sentAt(), drill.askedAt());
        Instant finished = drill.finishedAt();
        return Duration.between(from, finished == null ? clock.instant() : finished);
    }

    /** In the order of the drill; of a drill that is no more, those that were reached. */
    private static List<MarkLine> marks(DrillView drill, Optional<Drill<Spec>> known) {
        List<String> marks = new ArrayList<>(known.map(Drill::marks).orElse(List.of()));
        drill.report().reached().keySet().stream()
                .filter(mark -> !marks.contains(mark))
                .forEach(marks::add);
        return marks.stream().map(mark -> mark(drill, mark)).toList();
    }

    private static MarkLine mark(DrillView drill, String mark) {
        DrillReport.Mark reached = drill.report().reached().get(mark);
        Duration took = drill.took(mark);
        Instant sent = drill.sentAt();
        Instant notBefore = reached == null ? null : reached.notBefore();
        return new MarkLine(
                mark,
                took,
                sent == null || notBefore == null ? null : Duration.between(sent, notBefore),
                drill.report().unmeasurable().getOrDefault(mark, ""),
                took != null && took.compareTo(drill.target()) <= 0);
    }

    private static Told told(DrillView drill, Happening happening) {
        Instant sent = Objects.requireNonNullElse(drill.sentAt(), drill.askedAt());
        return new Told(happening, LivePanel.key(drill.kind(), happening), Duration.between(sent, happening.at()));
    }

    private static DrillPanel.Outcome outcome(DrillView drill, Optional<String> goal) {
        if (drill.state() != DrillState.DONE) {
            return DrillPanel.Outcome.of(drill.state());
        }
        Duration took = goal.map(drill::took).orElse(null);
        return took != null && took.compareTo(drill.target()) <= 0 ? DrillPanel.Outcome.MET : DrillPanel.Outcome.MISSED;
    }
}

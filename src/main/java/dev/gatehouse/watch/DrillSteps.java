package dev.gatehouse.watch;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Drill.Begun;
import dev.gatehouse.resource.Drill.Progress;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a drill on by one step at each look. No transaction spans the call that begins it: what was intended is written
 * before, and if its answer never comes, what is to be seen later tells.
 */
@Component
class DrillSteps {

    /** A longer time between two looks is said in the report. */
    private static final Duration GAP = Duration.ofSeconds(5);

    /** How long AWS may take until something is to be seen of a call whose answer was lost. */
    private static final Duration DOUBT = Duration.ofSeconds(90);

    /** How long a drill waits for the first answer of a name server, which may be lost. */
    private static final Duration FOR_A_NAME = Duration.ofSeconds(10);

    private final DrillRows rows;
    private final Watchers watchers;
    private final AuditPort audit;
    private final Edge edge;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DrillSteps(
            DrillRows rows,
            Watchers watchers,
            AuditPort audit,
            Edge edge,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.watchers = watchers;
        this.audit = audit;
        this.edge = edge;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of it. */
    enum Moved {
        NOT,
        ON,
        ENDED
    }

    Moved looked(UUID id, Item item, Glance glance, Sight sight) {
        DrillRow row = rows.findById(id).orElse(null);
        if (row == null || row.state.isOver()) {
            return Moved.ENDED;
        }
        Optional<Drill<Spec>> drill = watchers.drill(item.spec(), row.drill);
        if (drill.isEmpty()) {
            return abandon(id);
        }
        return row.state == DrillState.WANTED
                ? begin(row, drill.get(), item, glance, sight)
                : measure(id, drill.get(), glance, sight);
    }

    /** Nothing can be measured any more. */
    Moved abandon(UUID id) {
        return change(id, row -> end(row, DrillState.ABANDONED));
    }

    private Moved begin(DrillRow wanted, Drill<Spec> drill, Item item, Glance glance, Sight sight) {
        UUID id = wanted.id;
        Optional<String> hindrance = drill.hindrance(item.spec(), sight.view());
        if (hindrance.filter(Drill.NO_ADDRESS::equals).isPresent()
                && clock.instant().isBefore(wanted.askedAt.plus(FOR_A_NAME))) {
            return Moved.NOT;
        }
        if (hindrance.isPresent()) {
            return change(id, row -> {
                row.refusal = hindrance.get();
                return end(row, DrillState.REFUSED);
            });
        }
        Moved intended = change(id, row -> {
            if (row.state != DrillState.WANTED) {
                return Moved.NOT;
            }
            row.state = DrillState.SENT;
            row.sentAt = clock.instant();
            row.lookedAt = glance.now();
            row.keep(row.report().with(drill.baseline(sight.view())));
            return Moved.ON;
        });
        if (intended != Moved.ON) {
            // Another panel was quicker: what it has begun is begun once.
            return intended;
        }
        try {
            drill.begin(glance);
            return change(id, row -> {
                row.state = DrillState.MEASURING;
                return Moved.ON;
            });
        } catch (RuntimeException thrown) {
            return failed(id, edge.fault(thrown).orElseThrow(() -> thrown));
        }
    }

    /** Without an answer nobody knows whether it began: it counts as sent, and looks tell. */
    private Moved failed(UUID id, Fault fault) {
        if (fault instanceof Fault.Unanswered) {
            return Moved.ON;
        }
        return change(id, row -> {
            row.refused(fault, clock.instant());
            return told(row);
        });
    }

    private Moved measure(UUID id, Drill<Spec> drill, Glance glance, Sight sight) {
        return change(id, row -> {
            Instant sent = Objects.requireNonNull(row.sentAt);
            Instant gap = gap(row, glance.now());
            DrillReport before = row.report();
            Progress progress = drill.judge(new Begun(sent, glance.now(), before.baseline(), before.instants()), sight);
            DrillReport after = (gap == null ? before : before.and(gapBetween(gap, glance.now())))
                    .with(progress.reached(), progress.unmeasurable(), progress.happenings(), glance.now(), gap);
            row.lookedAt = glance.now();
            row.keep(after);
            DrillState was = row.state;
            if (row.state == DrillState.SENT && progress.begun()) {
                row.state = DrillState.MEASURING;
            }
            Moved end = ending(row, drill, after, glance.now());
            return end == Moved.NOT && (was != row.state || !after.equals(before)) ? Moved.ON : end;
        });
    }

    private Moved ending(DrillRow row, Drill<Spec> drill, DrillReport report, Instant now) {
        Instant sent = Objects.requireNonNull(row.sentAt);
        if (row.state == DrillState.SENT) {
            return sent.plus(DOUBT).isBefore(now) ? end(row, DrillState.LOST) : Moved.NOT;
        }
        if (report.settles(drill.marks())) {
            return end(row, DrillState.DONE);
        }
        return sent.plus(drill.patience()).isBefore(now) ? end(row, DrillState.TIMED_OUT) : Moved.NOT;
    }

    private static @Nullable Instant gap(DrillRow row, Instant now) {
        Instant last = row.lookedAt;
        return last != null && last.plus(GAP).isBefore(now) ? last : null;
    }

    /** Its code is one of the panel's own, with dots: rooms have none. */
    private static Happening gapBetween(Instant from, Instant to) {
        String seconds = Long.toString(Duration.between(from, to).toSeconds());
        return new Happening("gap " + from, from, "drill.gap", List.of(seconds), "warning");
    }

    private Moved end(DrillRow row, DrillState how) {
        row.end(how, clock.instant());
        return told(row);
    }

    private Moved told(DrillRow row) {
        audit.record(new Deed(
                row.stackId,
                new ResourceId(row.resourceId),
                null,
                row.kind,
                row.name,
                "drill.ended",
                null,
                null,
                row.author(),
                null));
        return Moved.ENDED;
    }

    private Moved change(UUID id, Function<DrillRow, Moved> how) {
        return Objects.requireNonNull(transactions.execute(status ->
                rows.hold(id).filter(row -> !row.state.isOver()).map(how).orElse(Moved.ENDED)));
    }
}

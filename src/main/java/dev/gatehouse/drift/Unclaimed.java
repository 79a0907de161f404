package dev.gatehouse.drift;

import dev.gatehouse.reconcile.Leftover;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What bears a stack's marks and is nobody's, since when; in the caller's transaction. */
@Component
class Unclaimed {

    private final LeftoverRows rows;
    private final Clock clock;

    Unclaimed(LeftoverRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    boolean isAnyKnown(UUID stack) {
        return !of(stack).isEmpty();
    }

    private List<LeftoverRow> of(UUID stack) {
        return rows.findByStackIdOrderByFirstSeenAscExternalIdAsc(stack);
    }

    List<Remnant> remnants(UUID stack) {
        return of(stack).stream().map(LeftoverRow::remnant).toList();
    }

    /** Tells whether anything is new or gone. */
    boolean settle(UUID stack, List<Leftover> found) {
        Map<String, LeftoverRow> before = new HashMap<>();
        of(stack).forEach(row -> before.put(row.kind + " " + row.externalId, row));
        Set<String> now = new HashSet<>();
        boolean changed = false;
        for (Leftover leftover : found) {
            String key = leftover.kind() + " " + leftover.externalId();
            if (now.add(key) && !before.containsKey(key)) {
                rows.save(new LeftoverRow(stack, leftover, clock.instant()));
                changed = true;
            }
        }
        for (Map.Entry<String, LeftoverRow> known : before.entrySet()) {
            if (!now.contains(known.getKey())) {
                rows.delete(known.getValue());
                changed = true;
            }
        }
        return changed;
    }
}

package dev.gatehouse.drift;

import dev.gatehouse.reconcile.LeftAlone;
import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans do not touch what somebody ignores, until its day has come or it changes once more. */
@Component
class Ignoring implements LeftAlone {

    private final DriftRows rows;
    private final Clock clock;

    Ignoring(DriftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ResourceId, Set<String>> of(UUID stack) {
        Instant now = clock.instant();
        Map<ResourceId, Set<String>> alone = new HashMap<>();
        rows.findByStackIdAndConfirmedTrue(stack).stream()
                .filter(row -> row.isIgnored(now))
                .forEach(row -> alone.computeIfAbsent(row.resource(), none -> new HashSet<>())
                        .add(row.path));
        return alone;
    }
}

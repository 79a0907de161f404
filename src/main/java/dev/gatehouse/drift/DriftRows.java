package dev.gatehouse.drift;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DriftRows extends JpaRepository<DriftRow, UUID> {

    List<DriftRow> findByStackId(UUID stackId);

    List<DriftRow> findByStackIdAndConfirmedTrue(UUID stackId);

    boolean existsByStackIdAndConfirmedFalse(UUID stackId);

    /** How many drifts each of these stacks has that nobody ignores at that time. */
    @Query("select d.stackId as stackId, count(d) as drifts from DriftRow d where d.stackId in :stacks "
            + "and d.confirmed = true and (d.ignoredUntil is null or d.ignoredUntil <= :now) group by d.stackId")
    List<Counted> count(Collection<UUID> stacks, Instant now);

    /** A stack and how many. */
    interface Counted {
        UUID getStackId();

        long getDrifts();
    }
}

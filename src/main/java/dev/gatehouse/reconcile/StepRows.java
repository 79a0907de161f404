package dev.gatehouse.reconcile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRows extends JpaRepository<StepRow, UUID> {

    List<StepRow> findByRunIdOrderByNumber(UUID runId);

    /** Steps of several runs, when a creation that one of them began was ended by another. */
    List<StepRow> findByOperationIdOrderByStartedAt(UUID operationId);
}

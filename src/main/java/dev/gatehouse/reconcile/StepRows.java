package dev.gatehouse.reconcile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepRows extends JpaRepository<StepRow, UUID> {

    List<StepRow> findByRunIdOrderByNumber(UUID runId);

    /** Steps of several runs, when a creation that one of them began was ended by another. */
    List<StepRow> findByOperationIdOrderByStartedAt(UUID operationId);

    /** The steps that made something of a kind for a stack, or tried to. */
    @Query("select s from StepRow s, RunRow r where s.runId = r.id and r.stackId = :stack and s.kind = :kind "
            + "and s.operationId is not null and s.spec is not null")
    List<StepRow> findCreations(UUID stack, String kind);

    boolean existsByOperationId(UUID operationId);

    /** Kinds of which the stack ever had one made. */
    @Query("select distinct s.kind from StepRow s, RunRow r where s.runId = r.id and r.stackId = :stack "
            + "and s.operationId is not null")
    List<String> findCreatedKinds(UUID stack);
}

package dev.gatehouse.reconcile;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RunRows extends JpaRepository<RunRow, UUID> {

    /** Nobody else changes the run, or takes it over, until the caller's transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RunRow r where r.id = :id")
    Optional<RunRow> lock(UUID id);

    @Query("select r.id from RunRow r where r.state = :state order by r.startedAt")
    List<UUID> findIds(RunState state);

    List<RunRow> findByStackIdOrderByStartedAtDesc(UUID stackId);

    Page<RunRow> findByStackIdOrderByStartedAtDesc(UUID stackId, Pageable pageable);

    Optional<RunRow> findFirstByStackIdOrderByStartedAtDescIdDesc(UUID stackId);

    List<RunRow> findByStackIdOrderByStartedAtDescIdDesc(UUID stackId, Limit most);

    /** Those that began before the other one. */
    @Query("select r from RunRow r, RunRow other where other.id = :other and r.stackId = :stack and (r.startedAt < "
            + "other.startedAt or (r.startedAt = other.startedAt and r.id < other.id)) "
            + "order by r.startedAt desc, r.id desc")
    List<RunRow> findBefore(UUID stack, UUID other, Limit most);

    /** A new run begins: none that the stack has had may be continued any more. */
    @Modifying
    @Query("update RunRow r set r.wishes = null where r.stackId = :stack and r.wishes is not null")
    void overtake(UUID stack);

    boolean existsByStackIdAndState(UUID stackId, RunState state);

    Optional<RunRow> findFirstByStackIdAndState(UUID stackId, RunState state);
}

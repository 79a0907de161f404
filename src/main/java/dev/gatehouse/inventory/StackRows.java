package dev.gatehouse.inventory;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StackRows extends JpaRepository<StackRow, UUID> {

    List<StackRow> findAllByOrderByName();

    boolean existsByTeamIdAndName(UUID teamId, String name);

    /** Counts one more revision; holding the row until the end of the transaction keeps the numbers in order. */
    @Modifying(flushAutomatically = true)
    @Query("update StackRow s set s.revision = s.revision + 1 where s.id = :id")
    int countRevision(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StackRow s where s.id = :id")
    Optional<StackRow> hold(UUID id);

    @Query("select s.revision from StackRow s where s.id = :id")
    long revision(UUID id);
}

package dev.gatehouse.watch;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DrillRows extends JpaRepository<DrillRow, UUID> {

    List<DrillRow> findByActiveResourceIsNotNull();

    /** Kept from everybody else until the transaction ends: a look and a person may move it at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DrillRow d where d.id = :id")
    Optional<DrillRow> hold(UUID id);

    boolean existsByActiveResource(UUID resource);

    Page<DrillRow> findByStackIdOrderByAskedAtDescIdDesc(UUID stackId, Pageable pageable);

    List<DrillRow> findFirst5ByResourceIdOrderByAskedAtDescIdDesc(UUID resourceId);
}

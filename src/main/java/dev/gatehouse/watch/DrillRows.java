package dev.gatehouse.watch;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrillRows extends JpaRepository<DrillRow, UUID> {

    List<DrillRow> findByActiveResourceIsNotNull();

    boolean existsByActiveResource(UUID resource);

    Page<DrillRow> findByStackIdOrderByAskedAtDescIdDesc(UUID stackId, Pageable pageable);

    List<DrillRow> findFirst5ByResourceIdOrderByAskedAtDescIdDesc(UUID resourceId);
}

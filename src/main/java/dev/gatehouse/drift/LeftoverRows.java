package dev.gatehouse.drift;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LeftoverRows extends JpaRepository<LeftoverRow, UUID> {

    List<LeftoverRow> findByStackIdOrderByFirstSeenAscExternalIdAsc(UUID stackId);
}

package dev.gatehouse.wizard;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRows extends JpaRepository<DraftRow, UUID> {

    List<DraftRow> findByStackIdOrderByTypedAtDesc(UUID stackId);
}

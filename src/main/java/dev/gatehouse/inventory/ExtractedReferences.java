package dev.gatehouse.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExtractedReferences extends JpaRepository<ReferenceRow, UUID> {

    List<ReferenceRow> findByTargetId(UUID targetId);

    void deleteByResourceId(UUID resourceId);
}

package dev.gatehouse.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RowIdentities extends JpaRepository<RowIdentityRow, UUID> {

    List<RowIdentityRow> findByResourceIdAndGoneAtIsNull(UUID resourceId);
}

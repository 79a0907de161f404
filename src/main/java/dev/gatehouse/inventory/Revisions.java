package dev.gatehouse.inventory;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Revisions extends JpaRepository<RevisionRow, UUID> {}

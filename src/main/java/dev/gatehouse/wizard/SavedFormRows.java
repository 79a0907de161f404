package dev.gatehouse.wizard;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SavedFormRows extends JpaRepository<SavedFormRow, UUID> {

    boolean existsByDraftAndPersonAndGenerationGreaterThan(UUID draft, UUID person, long generation);

    @Modifying
    @Query("delete from SavedFormRow form where form.savedAt < :oldest")
    void forgetBefore(Instant oldest);
}

package dev.gatehouse.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The API tokens on record. */
interface TokenRows extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByHash(String hash);

    List<ApiToken> findByOwnerOrderByCreatedAtDesc(UUID owner);

    @Query("select count(t) from ApiToken t where t.owner = :owner and t.revokedAt is null and t.expiresAt > :now")
    long countHolding(UUID owner, Instant now);

    @Modifying
    @Query("update ApiToken t set t.usedAt = :now, t.usedFrom = :address where t.id = :id")
    void used(UUID id, Instant now, String address);

    @Modifying
    @Query("update ApiToken t set t.revokedAt = :now where t.owner = :owner and t.revokedAt is null")
    void revokeAllOf(UUID owner, Instant now);
}

package dev.gatehouse.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person gave a script to act in their name, within a scope and until an instant. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;

    @Column(name = "person_id", nullable = false)
    private UUID owner;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TokenScope scope;

    @Column(name = "stack_id")
    private @Nullable UUID stack;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "used_from")
    private @Nullable String usedFrom;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApiToken() {}

    ApiToken(UUID owner, TokenRequest request, String hash, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.name = request.name();
        this.scope = request.scope();
        this.stack = request.stack();
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public TokenScope scope() {
        return scope;
    }

    /** The one stack that it opens; empty if it opens all that its owner may use. */
    public Optional<UUID> stack() {
        return Optional.ofNullable(stack);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it last opened something, to the minute. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** From which network address that was. */
    public Optional<String> usedFrom() {
        return Optional.ofNullable(usedFrom);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}

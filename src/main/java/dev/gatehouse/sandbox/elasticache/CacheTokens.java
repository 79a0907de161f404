package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;

/**
 * Changing the AUTH token of a group: of the token itself only the time it was set is kept. ROTATE adds one beside what was
 * there, SET asks for this one alone, and nothing takes it away but user groups, which are not simulated.
 */
final class CacheTokens {

    private CacheTokens() {}

    static @Nullable Instant changed(
            Cloud cloud,
            ModifyReplicationGroupRequest request,
            @Nullable Instant setAt,
            boolean encrypts,
            BiFunction<String, Boolean, Instant> check) {
        String strategy = Objects.requireNonNullElse(request.authTokenUpdateStrategyAsString(), "ROTATE");
        if (strategy.equals("DELETE")) {
            throw CacheErrors.combination(
                    "The DELETE strategy is only allowed when transitioning to role-based access control.");
        }
        if (request.authToken() == null) {
            return setAt;
        }
        if (strategy.equals("SET") && setAt == null) {
            throw CacheErrors.combination("The SET strategy is only allowed after the ROTATE strategy.");
        }
        if (!Boolean.TRUE.equals(request.applyImmediately())) {
            throw CacheErrors.combination("Modifying the AUTH token is only supported with ApplyImmediately.");
        }
        check.apply(request.authToken(), encrypts);
        return cloud.now();
    }
}

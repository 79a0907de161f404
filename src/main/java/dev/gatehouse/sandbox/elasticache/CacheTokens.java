package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;

/** Changing the AUTH token of a group: of the token itself only the time it was set is kept. */
final class CacheTokens {

    private CacheTokens() {}

    static @Nullable Instant changed(
            Cloud cloud,
            ModifyReplicationGroupRequest request,
            @Nullable Instant setAt,
            boolean encrypts,
            BiFunction<String, Boolean, Instant> check) {
        String strategy = request.authTokenUpdateStrategyAsString();
        if ("DELETE".equals(strategy)) {
            return null;
        }
        if (request.authToken() == null) {
            return setAt;
        }
        if (!Boolean.TRUE.equals(request.applyImmediately())) {
            throw CacheErrors.combination("Modifying the AUTH token is only supported with ApplyImmediately.");
        }
        check.apply(request.authToken(), encrypts);
        return cloud.now();
    }
}

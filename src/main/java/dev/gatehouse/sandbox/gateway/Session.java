package dev.gatehouse.sandbox.gateway;

import java.time.Instant;

/** Temporary credentials that were handed out, and whose they are. */
public record Session(
        String accessKeyId, String sessionToken, String account, String arn, String userId, Instant expires) {}

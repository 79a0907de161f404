package dev.gatehouse.web.api.gate;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to requests that may be sent again, by token and key; for a day. */
@Component
class Replies {

    static final Duration KEPT = Duration.ofDays(1);

    /** Whoever began to answer and has not by then was interrupted. */
    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /**
     * A request that was seen before.
     *
     * @param status null while it is being answered
     */
    record Reply(
            String requestHash,
            @Nullable Integer status,
            Map<String, String> headers,
            @Nullable String body) {}

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Replies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the key for a request; empty if it is taken now, else what took it before. */
    Optional<Reply> take(UUID token, String key, String requestHash) {
        Instant now = clock.instant();
        forget(now);
        try {
            database.sql("insert into api_reply (id, token_id, idempotency_key, request_hash, begun_at)"
                            + " values (:id, :token, :key, :hash, :now)")
                    .param("id", UUID.randomUUID())
                    .param("token", token)
                    .param("key", key)
                    .param("hash", requestHash)
                    .param("now", time(now))
                    .update();
            return Optional.empty();
        } catch (DataIntegrityViolationException takenBefore) {
            return Optional.of(find(token, key).orElseThrow(() -> takenBefore));
        }
    }

    private Optional<Reply> find(UUID token, String key) {
        return database.sql("select request_hash, status, headers, body from api_reply"
                        + " where token_id = :token and idempotency_key = :key")
                .param("token", token)
                .param("key", key)
                .query((row, number) -> new Reply(
                        row.getString("request_hash"),
                        row.getObject("status", Integer.class),
                        texts(row.getString("headers")),
                        row.getString("body")))
                .optional();
    }

    private Map<String, String> texts(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, TEXTS);
    }

    void answered(UUID token, String key, int status, Map<String, String> headers, String body) {
        database.sql("update api_reply set status = :status, headers = :headers, body = :body"
                        + " where token_id = :token and idempotency_key = :key")
                .param("status", status)
                .param("headers", json.writeValueAsString(headers), Types.VARCHAR)
                .param("body", body, Types.VARCHAR)
                .param("token", token)
                .param("key", key)
                .update();
    }

    /** It did not happen, so that it may be tried again under the same key. */
    void released(UUID token, String key) {
        database.sql("delete from api_reply where token_id = :token and idempotency_key = :key")
                .param("token", token)
                .param("key", key)
                .update();
    }

    private void forget(Instant now) {
        database.sql("delete from api_reply where begun_at < :old or (status is null and begun_at < :interrupted)")
                .param("old", time(now.minus(KEPT)))
                .param("interrupted", time(now.minus(ANSWERED_WITHIN)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

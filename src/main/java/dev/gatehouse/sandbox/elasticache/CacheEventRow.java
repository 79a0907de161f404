package dev.gatehouse.sandbox.elasticache;

import java.time.Instant;

/** An event; it is there from its time on. */
record CacheEventRow(String key, String sourceType, String source, Instant at, String message) {}

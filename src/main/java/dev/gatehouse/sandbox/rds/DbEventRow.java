package dev.gatehouse.sandbox.rds;

import java.time.Instant;
import java.util.List;

/** An event; it is there from its time on. */
record DbEventRow(String key, String sourceType, String source, Instant at, String message, List<String> categories) {}

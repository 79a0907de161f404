package dev.gatehouse.drift;

import java.time.Instant;

/** What bears a stack's marks in AWS and is no resource of the stack. */
public record Remnant(String kind, String externalId, String name, Instant firstSeen) {}

package dev.gatehouse.watch;

import java.time.Instant;

/** A number at its time. */
public record Point(Instant at, double value) {}

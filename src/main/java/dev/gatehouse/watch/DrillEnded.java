package dev.gatehouse.watch;

import java.util.UUID;

/** Nothing more is to be measured. */
record DrillEnded(UUID id) {}

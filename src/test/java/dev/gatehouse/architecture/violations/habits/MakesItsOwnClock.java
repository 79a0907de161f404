package dev.gatehouse.architecture.violations.habits;

import java.time.Clock;
import java.time.Instant;

final class MakesItsOwnClock {

    Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}

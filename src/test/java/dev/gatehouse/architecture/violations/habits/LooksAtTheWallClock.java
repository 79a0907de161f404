package dev.gatehouse.architecture.violations.habits;

import java.time.LocalDate;

final class LooksAtTheWallClock {

    LocalDate today() {
        return LocalDate.now();
    }
}

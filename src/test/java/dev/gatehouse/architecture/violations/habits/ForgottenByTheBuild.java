package dev.gatehouse.architecture.violations.habits;

import org.junit.jupiter.api.Test;

class ForgottenByTheBuild {

    @Test
    void isNeverRun() {}
}

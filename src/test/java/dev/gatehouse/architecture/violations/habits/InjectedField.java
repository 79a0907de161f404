package dev.gatehouse.architecture.violations.habits;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

final class InjectedField {

    @Autowired
    @Nullable
    Clock clock;
}

package dev.gatehouse.architecture;

import dev.gatehouse.Gatehouse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Gatehouse.class).verify();
    }
}

package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import dev.gatehouse.Gatehouse;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Gatehouse.class).verify();
    }

    @Test
    void refusesAModuleThatUsesWhatItDidNotDeclareOrWhatIsInside() {
        var broken =
                ApplicationModules.of("dev.gatehouse.architecture.violations.modules", Predefined.ONLY_INCLUDE_TESTS);

        assertThat(broken.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("Greedy", "Offered"))
                .anySatisfy(message -> assertThat(message).contains("Greedy", "Secret"));
    }
}

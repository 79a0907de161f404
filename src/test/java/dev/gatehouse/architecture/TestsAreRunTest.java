package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

class TestsAreRunTest {

    private static final String VIOLATIONS = "dev.gatehouse.architecture.violations";

    /** As the build is told in {@code pom.xml}; what is called otherwise is only run by hand. */
    private static final ArchRule RULE = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Test|Contract)(\\$.*)?");

    @Test
    void everyTestHasANameThatTheBuildLooksFor() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new OnlyIncludeTests())
                .withImportOption(place -> !place.contains("/violations/"))
                .importPackages("dev.gatehouse");

        RULE.check(tests);
    }

    @Test
    void refusesATestThatTheBuildWouldForget() {
        JavaClasses broken = new ClassFileImporter().importPackages(VIOLATIONS);

        assertThat(RULE.evaluate(broken).getFailureReport().toString()).contains("ForgottenByTheBuild");
    }
}

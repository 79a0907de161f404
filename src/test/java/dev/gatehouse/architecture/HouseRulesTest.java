package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final String VIOLATIONS = "dev.gatehouse.architecture.violations";

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.gatehouse");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(VIOLATIONS);

    static List<HouseRule> rules() {
        return new HouseRules("dev.gatehouse").all();
    }

    static List<HouseRule> rulesOfTheBrokenHouse() {
        return new HouseRules(VIOLATIONS).all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(HouseRule rule) {
        rule.rule().allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheBrokenHouse")
    void bites(HouseRule rule) {
        String report = rule.rule().evaluate(BROKEN).getFailureReport().toString();

        assertThat(rule.violations())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains(name));
    }
}

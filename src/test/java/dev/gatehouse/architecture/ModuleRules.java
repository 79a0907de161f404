package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;
import org.springframework.modulith.ApplicationModule;

/** What holds for the packages right under the root, so that {@link ModulesTest} has something to hold them to. */
record ModuleRules(String root) {

    List<HouseRule> rules() {
        return List.of(HouseRule.of(
                "every module declares what it uses",
                classes()
                        .that()
                        .resideInAPackage(root + ".*")
                        .and()
                        .haveSimpleName("package-info")
                        .should()
                        .beAnnotatedWith(ApplicationModule.class),
                "undeclared.package-info"));
    }
}

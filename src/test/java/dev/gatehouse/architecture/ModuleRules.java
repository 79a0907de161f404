package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;
import org.springframework.modulith.ApplicationModule;

/** What holds for the packages right under the root, so that {@link ModulesTest} has something to hold them to. */
record ModuleRules(String root) {

    List<HouseRule> rules() {
        return List.of(HouseRule.of(
                "every module declares what it uses",
                classes().that().resideInAPackage(root + ".*..").should(be(inAModuleThatDeclares())),
                "LivesInAnUndeclaredModule"));
    }

    private DescribedPredicate<JavaClass> inAModuleThatDeclares() {
        return describe(
                "in a module that declares what it uses",
                type -> module(type.getPackage()).isAnnotatedWith(ApplicationModule.class));
    }

    private JavaPackage module(JavaPackage inside) {
        JavaPackage parent = inside.getParent().orElseThrow();
        return parent.getName().equals(root) ? inside : module(parent);
    }
}

package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;
import java.util.stream.Stream;

/** Who imports whom, beyond the table that the modules' own declarations hold. */
record DirectionRules(String root) {

    private static final List<String> VALUES_AND_MEANING =
            List.of("net", "dag", "resource", "planning", "reachability");

    List<HouseRule> rules() {
        return List.of(
                HouseRule.of(
                        "values and meaning are plain Java",
                        noClasses()
                                .that()
                                .resideInAnyPackage(in(VALUES_AND_MEANING))
                                // The module's own declaration is an annotation of Spring Modulith's, which does
                                // nothing.
                                .and()
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.springframework..", "jakarta..", "software.amazon..")
                                .because("what things mean must be testable, and readable, without any machinery"),
                        "SpringInTheValues",
                        "PersistenceInTheMeaning",
                        "SdkInTheMeaning"),
                HouseRule.of(
                        "the sandbox shares only values with the panel",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".sandbox..")
                                .should()
                                .dependOnClassesThat(ours().and(outside(List.of("sandbox", "net"))))
                                .because("drivers and emulator would agree with each other instead of with AWS"),
                        "SandboxThatKnowsTheVocabulary"),
                HouseRule.of(
                        "pages name no kind, no AWS and no sandbox",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".web..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(in(List.of("kinds", "aws", "sandbox")))
                                .because("a new kind must not need a new page"),
                        "PageOfOneKind",
                        "PageThatCallsAws"));
    }

    private String[] in(List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage(root + "..");
    }

    private DescribedPredicate<JavaClass> outside(List<String> packages) {
        return JavaClass.Predicates.resideOutsideOfPackages(
                Stream.of(in(packages)).toArray(String[]::new));
    }
}

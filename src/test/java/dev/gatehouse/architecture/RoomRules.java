package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;

/** What holds for the rooms, one per kind of resource. */
record RoomRules(String root) {

    List<HouseRule> rules() {
        String kinds = root + ".kinds..";
        return List.of(
                HouseRule.of(
                        "nobody but rooms names a room",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(kinds, root + ".blueprint..", root + ".intent..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(kinds)
                                .because("the engine, the wizard and the pages find kinds by their interface"),
                        "EngineThatKnowsVpcs",
                        "PageOfOneKind"),
                HouseRule.of(
                        "rooms refer to each other without circles",
                        slices().matching(root + ".kinds.(*)..").should().beFreeOfCycles(),
                        "GoesAroundHere",
                        "GoesAroundThere"),
                HouseRule.of(
                        "a room shows its data and its interfaces, nothing else",
                        classes()
                                .that()
                                .resideInAPackage(root + ".kinds.*..")
                                .and()
                                .areTopLevelClasses()
                                .and()
                                .arePublic()
                                .should()
                                .beInterfaces()
                                .orShould()
                                .beEnums()
                                .orShould()
                                .beRecords(),
                        "PublicDriver"),
                HouseRule.of(
                        "drivers know no database",
                        noClasses()
                                .that(areInRooms(kinds))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        root + ".inventory..",
                                        root + ".reconcile..",
                                        "jakarta.persistence..",
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.springframework.jdbc..",
                                        "org.springframework.data..",
                                        "org.springframework.transaction..")
                                .because("no transaction may span a call to AWS"),
                        "DriverWithDatabase"));
    }

    private static DescribedPredicate<JavaClass> areInRooms(String kinds) {
        return JavaClass.Predicates.resideInAPackage(kinds).as("are in rooms");
    }
}

package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import dev.gatehouse.architecture.HouseRules.HouseRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;

/** How things are named and done everywhere. */
final class HabitRules {

    private static final String SAYS_NOTHING =
            ".*[.$]([A-Za-z0-9]*(Impl|Manager|Helper|Utils?|Base|Dto|DTO)|Base[A-Z][A-Za-z0-9]*|[A-Za-z0-9]*Common[A-Za-z0-9]*)";

    private static final Set<String> INJECTING =
            Set.of("Autowired", "Value", "Inject", "Resource", "PersistenceContext", "PersistenceUnit");

    /** Calls that read the machine's clock; the same calls with a clock as their argument are right. */
    private static final Pattern MACHINE_TIME = Pattern.compile("java\\.time\\.[A-Za-z]+\\.now\\(\\)"
            + "|java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes))[A-Za-z]*\\(.*\\)"
            + "|java\\.time\\.InstantSource\\.system\\(\\)"
            + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)");

    private HabitRules() {}

    static List<HouseRule> rules() {
        return List.of(
                HouseRule.of(
                        "what a class needs comes through its constructor",
                        noFields().should().beAnnotatedWith(injection()),
                        "InjectedField"),
                HouseRule.of(
                        "names say what a thing is",
                        noClasses().should().haveNameMatching(SAYS_NOTHING),
                        "VpcManager",
                        "RouteServiceImpl",
                        "StringUtils",
                        "BaseDriver",
                        "CommonThings",
                        "SubnetDto"),
                HouseRule.of(
                        "time comes from a clock that was given",
                        noClasses()
                                .that(not(putsThingsTogether())
                                        .as("are not configuration, a builder or the start of a program"))
                                .should()
                                .callCodeUnitWhere(readsTheMachinesClock())
                                .because("tests set the time, and a run of simulated hours takes milliseconds"),
                        "LooksAtTheWallClock",
                        "MakesItsOwnClock"),
                HouseRule.of(
                        "nothing is null unless it says so",
                        classes().should(ArchConditions.be(inAMarkedPackage())),
                        "LivesInAnUnmarkedPackage"));
    }

    private static DescribedPredicate<JavaAnnotation<?>> injection() {
        return describe(
                "an annotation that injects",
                annotation -> INJECTING.contains(annotation.getRawType().getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return describe(
                "the machine's clock is read",
                call -> MACHINE_TIME.matcher(call.getTarget().getFullName()).matches());
    }

    /** Where things are put together: there the machine's clock is taken, unless another is given. */
    private static DescribedPredicate<JavaClass> putsThingsTogether() {
        return describe(
                "puts things together",
                type -> type.isAnnotatedWith(Configuration.class)
                        || type.getSimpleName().endsWith("Builder")
                        || type.tryGetMethod("main", String[].class).isPresent());
    }

    private static DescribedPredicate<JavaClass> inAMarkedPackage() {
        return describe("in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
}

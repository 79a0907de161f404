package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages and the wizard may rely on, of every kind there is, even where references lead nowhere. */
class KindFaceContract {

    private static final String ICONS = "/META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";

    private final PaperStack stack = new PaperStack();

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void hasAnIconThatExists(Subject<S> subject) {
        assertThat(getClass().getResource(ICONS + subject.kind().icon() + ".svg"))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void findsWhatItFindsAtItsFields(Subject<S> subject) {
        List<Diagnostic> found = subject.kind().validate(golden(subject), stack);
        assertThat(found).allSatisfy(diagnostic -> {
            assertThat(diagnostic.code())
                    .matches(code -> code.startsWith(subject + ".") || code.startsWith("user-data."));
            assertThat(diagnostic.path())
                    .matches(path -> path.isEmpty() || fields(subject).contains(head(path)));
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void proposesFieldsThatItHas(Subject<S> subject) {
        SandboxWorld.subjects().forEach(other -> stack.add(other.toString(), golden(other)));
        for (PaperStack surroundings : List.of(stack, new PaperStack())) {
            Kind<S> kind = subject.kind();
            assertThat(kind.proposal(surroundings).keySet())
                    .allMatch(path -> fields(subject).contains(head(path)));
            assertThat(kind.suggestions(surroundings).keySet())
                    .allMatch(path -> fields(subject).contains(head(path)));
            assertThat(kind.choices(surroundings).keySet())
                    .allMatch(path -> fields(subject).contains(head(path)));
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void marksWhatTellsItsRowsApart(Subject<S> subject) {
        S golden = golden(subject);
        for (Component list : Shape.of(subject.kind().specType()).components()) {
            if (list.isList() && Row.class.isAssignableFrom(list.elementType())) {
                List<?> rows = (List<?>) Objects.requireNonNull(list.of(golden));
                for (Object one : rows) {
                    for (Object other : rows) {
                        assertThat(key(one).equals(key(other)))
                                .isEqualTo(((Row) one).naturalKey().equals(((Row) other).naturalKey()));
                    }
                }
                assertThat(rows).allSatisfy(row -> assertThat(key(row)).isNotEmpty());
            }
        }
    }

    private static Map<String, Object> key(Object row) {
        return Shape.of(row.getClass()).components().stream()
                .filter(component -> component.has(NaturalKey.class) && component.of(row) != null)
                .collect(Collectors.toMap(Component::name, component -> Objects.requireNonNull(component.of(row))));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isTypedAsCommandsOfTheAwsCliAndOfSsh(Subject<S> subject) {
        assertThat(subject.kind().commands(golden(subject), stack))
                .isNotEmpty()
                .allMatch(command -> command.matches("(aws|ssh|ssh-add) .*") && !command.contains("\n"))
                .first()
                .asString()
                .startsWith("aws ");
    }

    private static <S extends Spec> S golden(Subject<S> subject) {
        return subject.samples().golden(subject.kind().version());
    }

    private static Set<String> fields(Subject<?> subject) {
        return Shape.of(subject.kind().specType()).components().stream()
                .map(Component::name)
                .collect(Collectors.toSet());
    }

    private static String head(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }
}

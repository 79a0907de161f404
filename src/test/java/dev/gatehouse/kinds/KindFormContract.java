package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Spec;
import dev.gatehouse.wizard.Parsed;
import dev.gatehouse.wizard.RecordForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a kind can be is read back from its form as it was printed there, whether references are ours or AWS ids. */
class KindFormContract {

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isReadBackFromItsFormAsItWas(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : PaperSpecs.of(subject)) {
            Parsed<S> parsed = form.parse(form.print(spec));

            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.spec()).isEqualTo(spec);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isPrintedAgainAsItWasTyped(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : PaperSpecs.of(subject)) {
            S read = form.parse(form.print(spec)).spec();

            assertThat(read).isNotNull();
            assertThat(form.print(read)).isEqualTo(form.print(spec));
        }
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }
}

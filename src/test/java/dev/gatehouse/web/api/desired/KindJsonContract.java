package dev.gatehouse.web.api.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperSpecs;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.Subject;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Parsed;
import dev.gatehouse.wizard.RecordForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a kind can be is read from JSON as it was written there. */
class KindJsonContract {

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isReadFromJsonAsItWasWritten(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : PaperSpecs.of(subject)) {
            SpecTyping typing = new SpecTyping(new References());
            typing.type(form.fields(), new SpecWriter(new References()).write(spec), "");
            typing.texts().put(RecordForm.NAME, spec.tags().name());
            Parsed<S> parsed = form.parse(new FormText(typing.texts()));

            assertThat(typing.problems()).isEmpty();
            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.spec()).isEqualTo(spec);
        }
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }
}

package dev.gatehouse.web.api.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.Subject;
import dev.gatehouse.kinds.World;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Parsed;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a kind can be is read from JSON as it was written there. */
class KindJsonContract {

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isReadFromJsonAsItWasWritten(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : specs(subject)) {
            SpecTyping typing = new SpecTyping(new References());
            typing.type(form.fields(), new SpecWriter(new References()).write(spec), "");
            typing.texts().put(RecordForm.NAME, spec.tags().name());
            Parsed<S> parsed = form.parse(new FormText(typing.texts()));

            assertThat(typing.problems()).isEmpty();
            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.spec()).isEqualTo(spec);
        }
    }

    private static <S extends Spec> List<S> specs(Subject<S> subject) {
        List<S> specs = new ArrayList<>();
        specs.add(subject.samples().golden(subject.kind().version()));
        for (Sample<S> sample : subject.samples().samples()) {
            specs.add(sample.in().apply(new Paper(() -> Ref.to(ResourceId.random()))));
            specs.add(sample.in().apply(new Paper(() -> Ref.external("thing-0123456789abcdef0"))));
        }
        return specs;
    }

    /** A world in which nothing is made. */
    private record Paper(Supplier<Ref<?>> references) implements World {

        @Override
        public String zone(int number) {
            return "ap-northeast-2" + (char) ('a' + number);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Spec> Ref<S> has(S spec) {
            return (Ref<S>) references.get();
        }
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }
}

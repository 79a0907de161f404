package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.wizard.Parsed;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a kind can be is read back from its form as it was printed there, whether references are ours or AWS ids. */
class KindFormContract {

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isReadBackFromItsFormAsItWas(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : specs(subject)) {
            Parsed<S> parsed = form.parse(form.print(spec));

            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.spec()).isEqualTo(spec);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void isPrintedAgainAsItWasTyped(Subject<S> subject) {
        RecordForm<S> form = RecordForm.of(subject.kind().specType());
        for (S spec : specs(subject)) {
            S read = form.parse(form.print(spec)).spec();

            assertThat(read).isNotNull();
            assertThat(form.print(read)).isEqualTo(form.print(spec));
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

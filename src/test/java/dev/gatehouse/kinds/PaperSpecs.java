package dev.gatehouse.kinds;

import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every spec that a room's samples know, with references within the stack and to the outside, and nothing made of them. */
public final class PaperSpecs {

    private PaperSpecs() {}

    public static <S extends Spec> List<S> of(Subject<S> subject) {
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
}

package dev.gatehouse.kinds;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What {@link ResourceKindContract} tries a kind with. Each room has one in its test package, public and with a public
 * constructor; it is found by itself.
 */
public interface KindSamples<S extends Spec> {

    Class<S> specType();

    /** Different enough to reach every component and every form of each; what they point at is brought about first. */
    List<Sample<S>> samples();

    /** Changes that AWS can make in place, each to be made to the first sample. */
    List<Edit<S>> inPlace();

    /** Changes that mean another resource, each to be made to the first sample. */
    List<Edit<S>> replacing();

    /**
     * What the golden file of that version of the stored form must be read as: every component is there, references are
     * ours, from {@link #ours}.
     */
    S golden(int version);

    /** How many calls AWS's API takes at the least to list the first and the last sample. */
    default int callsToObserveTwo() {
        return 1;
    }

    /** A sample, made in a world in which it brings about what it needs. */
    record Sample<S extends Spec>(String name, Function<World, S> in) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A change to a sample; may bring about more in the world. */
    record Edit<S extends Spec>(String name, Change<S> change) {

        public static <S extends Spec> Edit<S> of(String name, UnaryOperator<S> change) {
            return new Edit<>(name, (world, before) -> change.apply(before));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    interface Change<S extends Spec> {
        S made(World world, S before);
    }

    /** A reference to a resource of ours that is the same in every run. */
    static <S extends Spec> Ref<S> ours(int number) {
        return Ref.to(new ResourceId(new UUID(0, number)));
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/** The resources of a stack while they are being drawn. */
final class Design {

    private final Parameters parameters;
    private final SequencedMap<ResourceId, Spec> specs = new LinkedHashMap<>();

    Design(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    SequencedMap<ResourceId, Spec> specs() {
        return specs;
    }

    <S extends Spec> Ref<S> add(S spec) {
        Ref<S> ref = reserve();
        put(ref, spec);
        return ref;
    }

    /** A reference to what will be {@link #put} later: for those that refer to each other. */
    <S extends Spec> Ref<S> reserve() {
        return Ref.to(ResourceId.random());
    }

    <S extends Spec> void put(Ref<S> ref, S spec) {
        specs.put(((Ref.Managed<S>) ref).id(), spec);
    }

    /** What was put under a reference. */
    @SuppressWarnings("unchecked")
    <S extends Spec> S spec(Ref<S> ref) {
        return (S) Objects.requireNonNull(specs.get(((Ref.Managed<S>) ref).id()));
    }

    /** Tags with the name of a part: that of the stack before it. */
    Tags named(String part) {
        return Tags.named(unique(part, 255));
    }

    /** The name of a part that nobody else in the account has, within the length that AWS allows. */
    String unique(String part, int longest) {
        return UniqueName.of(parameters.name(), part, longest);
    }
}

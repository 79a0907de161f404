package dev.gatehouse.planning;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StandsIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One resource as the planner sees it.
 *
 * @param desired what it should be; null if it should not be
 * @param observed what AWS says, its references mapped to ours where they are ours
 * @param existedBefore whether it was there once, so that its absence is news
 * @param kept whether our record of it stays although it should not be (it is paused)
 * @param formers AWS ids of what it was before it was made anew, and what is still there of that
 */
public record Subject<S extends Spec>(
        ResourceId id,
        Kind<S> kind,
        String name,
        @Nullable S desired,
        Observation<S> observed,
        boolean existedBefore,
        boolean kept,
        List<String> formers) {

    public Subject {
        formers = List.copyOf(formers);
    }

    /** One that was never replaced. */
    public Subject(
            ResourceId id,
            Kind<S> kind,
            String name,
            @Nullable S desired,
            Observation<S> observed,
            boolean existedBefore,
            boolean kept) {
        this(id, kind, name, desired, observed, existedBefore, kept, List.of());
    }

    /** What is there now. */
    public @Nullable S present() {
        return observed instanceof Present<S> present ? present.spec() : null;
    }

    List<References.At> desiredReferences() {
        return desired == null ? List.of() : References.in(desired);
    }

    List<References.At> presentReferences() {
        S present = present();
        return present == null ? List.of() : References.in(present);
    }

    boolean replacesItself() {
        S present = present();
        return present != null && desired != null && kind.replaces(present, desired);
    }

    /** Whether AWS takes the second while the first is there. */
    @SuppressWarnings("unchecked")
    static <S extends Spec> boolean excludes(Subject<S> holder, Subject<?> comer) {
        S there = holder.present();
        Spec coming = comer.desired();
        return holder.kind() == comer.kind()
                && there != null
                && coming != null
                && holder.kind().excludes(there, (S) coming);
    }

    /** Whether anything of it, as it is wanted or as it is, points at the other one, or at what that was before. */
    boolean pointsAt(Subject<?> other) {
        return Stream.concat(desiredReferences().stream(), presentReferences().stream())
                .anyMatch(other::isTargetOf);
    }

    /** Whether it has network interfaces of its own in the other one and shall have them there again. */
    boolean standsIn(Subject<?> other) {
        boolean now = presentReferences().stream()
                .anyMatch(at -> at.standsIn() == StandsIn.Whose.ITS_OWN && other.isTargetOf(at));
        return now && desiredReferences().stream().anyMatch(other::isTargetOf);
    }

    /** Whether that points at it, as it is or as it was. */
    private boolean isTargetOf(References.At at) {
        return target(at).filter(id::equals).isPresent()
                || at.ref() instanceof Ref.External<?> external && formers.contains(external.id());
    }

    static Optional<ResourceId> target(References.At at) {
        return at.ref() instanceof Ref.Managed<?> managed ? Optional.of(managed.id()) : Optional.empty();
    }
}

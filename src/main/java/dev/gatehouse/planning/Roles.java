package dev.gatehouse.planning;

import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who gives whom what no reference tells: the {@link Role}s of a plan's subjects, as they are and as they shall be. */
final class Roles {

    private final Map<ResourceId, Subject<?>> subjects = new LinkedHashMap<>();
    private final Lookup present = lookup(Subject::present);
    private final Lookup desired = lookup(Subject::desired);

    Roles(Collection<? extends Subject<?>> all) {
        all.forEach(subject -> subjects.put(subject.id(), subject));
    }

    boolean givesNow(Subject<?> giver, Subject<?> needy) {
        return gives(giver, needy, present, Subject::present, role -> true);
    }

    /** Whether the one cannot stay as it is while the other gives it nothing. */
    boolean mustGiveThroughout(Subject<?> giver, Subject<?> needy) {
        return gives(giver, needy, present, Subject::present, Role::throughout);
    }

    boolean willGive(Subject<?> giver, Subject<?> needy) {
        return gives(giver, needy, desired, Subject::desired, role -> true);
    }

    private static boolean gives(
            Subject<?> giver,
            Subject<?> needy,
            Lookup lookup,
            Function<Subject<?>, @Nullable Spec> side,
            Predicate<Role> which) {
        Set<Role> given = provided(giver, side.apply(giver));
        return !given.isEmpty()
                && needed(needy, side.apply(needy), lookup).stream()
                        .filter(which)
                        .anyMatch(given::contains);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> provided(Subject<S> subject, @Nullable Spec spec) {
        return spec == null ? Set.of() : subject.kind().provides((S) spec);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> needed(Subject<S> subject, @Nullable Spec spec, Lookup lookup) {
        return spec == null ? Set.of() : subject.kind().needs((S) spec, lookup);
    }

    private Lookup lookup(Function<Subject<?>, @Nullable Spec> side) {
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends Spec> Optional<S> spec(Ref<S> ref) {
                Subject<?> subject = ref instanceof Ref.Managed<S> managed ? subjects.get(managed.id()) : null;
                return subject == null ? Optional.empty() : Optional.ofNullable((S) side.apply(subject));
            }
        };
    }
}

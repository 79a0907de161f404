package dev.gatehouse.planning;

import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who gives whom what no reference tells: the {@link Role}s of a plan's subjects, as they are and as they shall be. Each
 * subject is asked once; who gives a role is found without going through all.
 */
final class Roles {

    private final Map<ResourceId, Subject<?>> subjects = new LinkedHashMap<>();
    private final Side present;
    private final Side desired;

    Roles(Collection<? extends Subject<?>> all) {
        all.forEach(subject -> subjects.put(subject.id(), subject));
        present = new Side(Subject::present);
        desired = new Side(Subject::desired);
    }

    boolean givesNow(Subject<?> giver, Subject<?> needy) {
        return present.gives(giver, needy);
    }

    /** All that give it something, in the order of the plan. */
    List<Subject<?>> giversNow(Subject<?> needy) {
        return present.givers(needy, role -> true);
    }

    /** Those without which it cannot stay as it is for any time. */
    List<Subject<?>> giversThroughout(Subject<?> needy) {
        return present.givers(needy, Role::throughout);
    }

    boolean willGive(Subject<?> giver, Subject<?> needy) {
        return desired.gives(giver, needy);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> provided(Subject<S> subject, Spec spec) {
        return subject.kind().provides((S) spec);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> needed(Subject<S> subject, Spec spec, Lookup lookup) {
        return subject.kind().needs((S) spec, lookup);
    }

    /** The subjects as they are, or as they shall be. */
    private final class Side implements Lookup {

        private final Function<Subject<?>, @Nullable Spec> specs;
        private final Map<ResourceId, Set<Role>> given = new HashMap<>();
        private final Map<ResourceId, Set<Role>> needed = new HashMap<>();
        private final List<Subject<?>> inOrder = new ArrayList<>(subjects.values());
        private final Map<Role, List<Integer>> givers = new HashMap<>();

        Side(Function<Subject<?>, @Nullable Spec> specs) {
            this.specs = specs;
            for (int place = 0; place < inOrder.size(); place++) {
                Subject<?> subject = inOrder.get(place);
                Spec spec = specs.apply(subject);
                Set<Role> roles = spec == null ? Set.of() : provided(subject, spec);
                given.put(subject.id(), roles);
                for (Role role : roles) {
                    givers.computeIfAbsent(role, none -> new ArrayList<>()).add(place);
                }
            }
        }

        boolean gives(Subject<?> giver, Subject<?> needy) {
            Set<Role> roles = given.getOrDefault(giver.id(), Set.of());
            return !roles.isEmpty() && needs(needy).stream().anyMatch(roles::contains);
        }

        List<Subject<?>> givers(Subject<?> needy, Predicate<Role> which) {
            SortedSet<Integer> places = new TreeSet<>();
            needs(needy).stream().filter(which).forEach(role -> places.addAll(givers.getOrDefault(role, List.of())));
            return places.stream().<Subject<?>>map(inOrder::get).toList();
        }

        private Set<Role> needs(Subject<?> needy) {
            return needed.computeIfAbsent(needy.id(), none -> {
                Spec spec = specs.apply(needy);
                return spec == null ? Set.of() : Roles.needed(needy, spec, this);
            });
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Spec> Optional<S> spec(Ref<S> ref) {
            Subject<?> subject = ref instanceof Ref.Managed<S> managed ? subjects.get(managed.id()) : null;
            return subject == null ? Optional.empty() : Optional.ofNullable((S) specs.apply(subject));
        }
    }
}

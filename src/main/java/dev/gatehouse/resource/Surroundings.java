package dev.gatehouse.resource;

import java.util.List;
import java.util.Set;

/** What a resource is checked against: its stack, its siblings there (without itself), and what the Region offers. */
public interface Surroundings extends Lookup {

    Scope scope();

    /** The desired siblings whose spec is of this type, in order of name. */
    <S extends Spec> List<Sibling<S>> siblings(Class<S> type);

    /**
     * Those of this type that other stacks of the same account and Region want, in order of name: for what AWS counts over
     * all of them. Nothing of this stack may refer to them.
     */
    <S extends Spec> List<Sibling<S>> elsewhere(Class<S> type);

    /** What a person calls the resource behind a reference; its AWS id if it is not ours. */
    String nameOf(Ref<?> ref);

    /** The Availability Zones of the Region, by name, sorted; empty when they are not known yet. */
    List<Zone> zones();

    record Sibling<S extends Spec>(ResourceId id, String name, S spec) {
        public Ref<S> ref() {
            return Ref.to(id);
        }
    }

    /**
     * An Availability Zone: {@code ap-northeast-2a}, and the id {@code apne2-az1} that is the same in every account.
     *
     * @param instanceTypes what can be launched there; empty when that is not known
     */
    record Zone(String name, String id, Set<String> instanceTypes) {

        public Zone {
            instanceTypes = Set.copyOf(instanceTypes);
        }

        public Zone(String name, String id) {
            this(name, id, Set.of());
        }

        /** Whether the type can be launched there, as far as is known. */
        public boolean mayOffer(String instanceType) {
            return instanceTypes.isEmpty() || instanceTypes.contains(instanceType);
        }
    }
}

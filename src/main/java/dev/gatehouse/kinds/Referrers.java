package dev.gatehouse.kinds;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who in a stack points at the resource that is being checked. */
public final class Referrers {

    private Referrers() {}

    /**
     * The siblings that refer to it. It is not among its siblings and need not have an identity yet; what a sibling
     * refers to in the stack that is no sibling can only be it.
     */
    public static List<Sibling<Spec>> in(Surroundings surroundings) {
        List<Sibling<Spec>> siblings = surroundings.siblings(Spec.class);
        Set<ResourceId> others = siblings.stream().map(Sibling::id).collect(Collectors.toSet());
        return siblings.stream()
                .filter(sibling -> References.in(sibling.spec()).stream()
                        .anyMatch(at -> at.ref() instanceof Ref.Managed<?> managed && !others.contains(managed.id())))
                .toList();
    }
}

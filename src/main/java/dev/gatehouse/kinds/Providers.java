package dev.gatehouse.kinds;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whether a stack holds something that plays a role, without knowing which kind that is. */
@Component
public final class Providers {

    private final ObjectProvider<Kind<?>> kinds;

    /** Kinds are asked for late: some of them need this. */
    Providers(ObjectProvider<Kind<?>> kinds) {
        this.kinds = kinds;
    }

    public boolean have(Role role, Surroundings surroundings) {
        Kinds all = new Kinds(kinds.stream().toList());
        return surroundings.siblings(Spec.class).stream()
                .map(Surroundings.Sibling::spec)
                .anyMatch(spec -> all.of(spec).provides(spec).contains(role));
    }
}

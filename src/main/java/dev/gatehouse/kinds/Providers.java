package dev.gatehouse.kinds;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what in a stack plays a role, without knowing which kinds can. */
@Component
public final class Providers {

    private final ObjectProvider<Kind<?>> kinds;

    /** Kinds are asked for late: some of them need this. */
    Providers(ObjectProvider<Kind<?>> kinds) {
        this.kinds = kinds;
    }

    public Set<Ref<?>> of(Role role, Surroundings surroundings) {
        return kinds.stream().flatMap(kind -> ofKind(kind, role, surroundings)).collect(Collectors.toSet());
    }

    private static <S extends Spec> Stream<Ref<S>> ofKind(Kind<S> kind, Role role, Surroundings surroundings) {
        return surroundings.siblings(kind.specType()).stream()
                .filter(sibling -> kind.provides(sibling.spec()).contains(role))
                .map(Sibling::ref);
    }
}

package dev.gatehouse.inventory;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the other stacks of an account and Region want: AWS counts its quotas over all of them. */
@Component
class Neighbours {

    private final Resources resources;
    private final SpecTexts texts;
    private final Kinds kinds;

    Neighbours(Resources resources, SpecTexts texts, Kinds kinds) {
        this.resources = resources;
        this.texts = texts;
        this.kinds = kinds;
    }

    /** Of one type. */
    List<Sibling<?>> of(Scope scope, UUID self, Class<? extends Spec> type) {
        return of(scope, self, Set.<Class<? extends Spec>>of(type)).getOrDefault(type, List.of());
    }

    /** By each of these types, with one question to the database. */
    Map<Class<? extends Spec>, List<Sibling<?>>> of(Scope scope, UUID self, Collection<Class<? extends Spec>> types) {
        List<String> names = types.stream()
                .flatMap(type -> kinds.implementing(type).stream())
                .<String>map(Kind::name)
                .distinct()
                .toList();
        List<Sibling<?>> all = resources
                .findElsewhere(scope.account(), scope.region().id(), self, names)
                .stream()
                .<Sibling<?>>map(row -> new Sibling<>(
                        new ResourceId(row.getId()),
                        row.getName(),
                        texts.read(row.getKind(), row.getSpecVersion(), row.getSpec())))
                .toList();
        Map<Class<? extends Spec>, List<Sibling<?>>> byType = new LinkedHashMap<>();
        types.forEach(type -> byType.put(
                type, all.stream().filter(one -> type.isInstance(one.spec())).toList()));
        return byType;
    }
}

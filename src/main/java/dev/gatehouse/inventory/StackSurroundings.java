package dev.gatehouse.inventory;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a resource of a stack is checked against: its siblings that are wanted or paused, without itself.
 *
 * @param others what {@link Neighbours} say of a type
 */
record StackSurroundings(
        Scope scope,
        List<Item> items,
        @Nullable ResourceId self,
        Supplier<List<Zone>> known,
        Function<Class<? extends Spec>, List<Sibling<?>>> others)
        implements Surroundings {

    @Override
    public <S extends Spec> List<Sibling<S>> elsewhere(Class<S> type) {
        return others.apply(type).stream()
                .map(one -> new Sibling<>(one.id(), one.name(), type.cast(one.spec())))
                .toList();
    }

    @Override
    public <S extends Spec> List<Sibling<S>> siblings(Class<S> type) {
        return items.stream()
                .filter(item -> item.wish() != Wish.LEAVING && !item.id().equals(self) && type.isInstance(item.spec()))
                .map(item -> new Sibling<>(item.id(), item.name(), type.cast(item.spec())))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Spec> Optional<S> spec(Ref<S> ref) {
        return item(ref).map(item -> (S) item.spec());
    }

    @Override
    public String nameOf(Ref<?> ref) {
        return item(ref).map(Item::name).orElse(ref.toString());
    }

    @Override
    public List<Zone> zones() {
        return known.get();
    }

    private Optional<Item> item(Ref<?> ref) {
        return ref instanceof Ref.Managed<?> managed
                ? items.stream().filter(item -> item.id().equals(managed.id())).findFirst()
                : Optional.empty();
    }
}

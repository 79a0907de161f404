package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Copies specs by their components alone, whatever they are of. */
final class Copying {

    private final Move move;
    private final Renaming renaming;
    private final SequencedMap<ResourceId, ResourceId> twins = new LinkedHashMap<>();

    Copying(Move move, Renaming renaming) {
        this.move = move;
        this.renaming = renaming;
    }

    /** What is on its way out is not copied; what is paused is. */
    SequencedMap<ResourceId, Spec> of(List<Item> items) {
        List<Item> staying =
                items.stream().filter(item -> item.wish() != Wish.LEAVING).toList();
        staying.forEach(item -> twins.put(item.id(), ResourceId.random()));
        SequencedMap<ResourceId, Spec> copies = new LinkedHashMap<>();
        staying.forEach(item -> copies.put(twins.get(item.id()), (Spec) record((Record) item.spec())));
        return copies;
    }

    private Object record(Record record) {
        Shape shape = Shape.of(record.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            values.add(value(component.of(record), component));
        }
        return shape.create(values);
    }

    private @Nullable Object value(@Nullable Object value, Component component) {
        return switch (value) {
            case null -> null;
            case Ref<?> ref -> reference(ref);
            case Cidr block -> move.block(block);
            case String text -> text(text, component);
            case Tags tags -> tags(tags);
            case List<?> list ->
                list.stream().map(element -> value(element, component)).toList();
            case Record record when component.isRecord() -> record(record);
            default -> value;
        };
    }

    private Ref<?> reference(Ref<?> ref) {
        ResourceId twin = ref instanceof Ref.Managed<?> managed ? twins.get(managed.id()) : null;
        return twin == null ? ref : Ref.to(twin);
    }

    private String text(String text, Component component) {
        Unique unique = component.annotation(Unique.class);
        return unique == null ? renamed(move.text(text)) : renaming.unique(text, unique.longest());
    }

    /** Names that others find it by change along; longer texts are people's own. */
    private String renamed(String text) {
        return text.contains("\n") || text.contains(" ") ? text : renaming.name(text);
    }

    private Tags tags(Tags tags) {
        Map<String, String> renamed = new LinkedHashMap<>(tags.values());
        renamed.computeIfPresent(Tags.NAME, (key, name) -> renaming.name(name));
        return Tags.of(renamed);
    }
}

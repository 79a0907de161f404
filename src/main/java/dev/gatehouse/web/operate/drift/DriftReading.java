package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Drift;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.FieldWords;
import dev.gatehouse.web.operate.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes drifts readable: resource by resource, with names for references and words for fields. */
@Component
class DriftReading {

    private final Inventory inventory;
    private final Kinds kinds;
    private final FieldWords words;

    DriftReading(Inventory inventory, Kinds kinds, FieldWords words) {
        this.inventory = inventory;
        this.kinds = kinds;
        this.words = words;
    }

    /** In the order of the drifts: a resource stands where its worst one does. */
    List<DriftView> views(UUID stack, List<Drift> drifts) {
        if (drifts.isEmpty()) {
            return List.of();
        }
        Map<ResourceId, Item> items =
                inventory.items(stack).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Names names = new Names(items.values());
        Map<ResourceId, List<Drift>> byResource = new LinkedHashMap<>();
        drifts.forEach(drift -> byResource
                .computeIfAbsent(drift.resource(), none -> new ArrayList<>())
                .add(drift));
        return byResource.entrySet().stream()
                .filter(entry -> items.containsKey(entry.getKey()))
                .map(entry -> view(Objects.requireNonNull(items.get(entry.getKey())), entry.getValue(), names))
                .toList();
    }

    private DriftView view(Item item, List<Drift> drifts, Names names) {
        return new DriftView(
                item.id().value(),
                item.kind(),
                item.name(),
                kinds.find(item.kind()).map(kind -> kind.icon()).orElse("box"),
                Objects.requireNonNullElse(item.externalId(), ""),
                drifts.stream().map(drift -> line(drift, names)).toList());
    }

    private DriftView.Line line(Drift drift, Names names) {
        return new DriftView.Line(
                drift,
                drift.isDeletion()
                        ? Optional.empty()
                        : Optional.of(
                                words.of(drift.kind(), drift.path(), drift.expected(), drift.actual(), false, names)));
    }
}

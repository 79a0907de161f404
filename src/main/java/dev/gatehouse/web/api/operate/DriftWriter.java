package dev.gatehouse.web.api.operate;

import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.web.operate.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drifts, with names for references. */
@Component
class DriftWriter {

    private final Drifts drifts;
    private final Inventory inventory;

    DriftWriter(Drifts drifts, Inventory inventory) {
        this.drifts = drifts;
        this.inventory = inventory;
    }

    DriftJson write(Stack stack) {
        List<Item> items = inventory.items(stack.id());
        Names names = new Names(items);
        return new DriftJson(
                items.stream()
                        .filter(item -> item.externalId() != null)
                        .map(Item::observedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                drifts.of(stack.id()).stream().map(drift -> one(drift, names)).toList(),
                drifts.leftovers(stack.id()).stream()
                        .map(left ->
                                new DriftJson.Leftover(left.kind(), left.externalId(), left.name(), left.firstSeen()))
                        .toList());
    }

    private static DriftJson.One one(Drift drift, Names names) {
        Drift.Ignored ignored = drift.ignored();
        return new DriftJson.One(
                drift.id(),
                drift.resource().value(),
                drift.kind(),
                drift.name(),
                drift.isDeletion() ? null : drift.path(),
                text(drift.expected(), names),
                text(drift.actual(), names),
                drift.risk().word(),
                drift.firstSeen(),
                ignored == null
                        ? null
                        : new DriftJson.Ignored(ignored.until(), ignored.by(), ignored.at(), ignored.why()));
    }

    private static @Nullable String text(@Nullable String text, Names names) {
        return text == null ? null : names.in(text);
    }
}

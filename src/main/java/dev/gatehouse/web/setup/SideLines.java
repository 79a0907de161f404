package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.RowWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Calls the rows among a resource's lines as people do, and finds their histories. */
@Component
class SideLines {

    private final Inventory inventory;
    private final RowWords words;
    private final MessageSource messages;

    SideLines(Inventory inventory, RowWords words, MessageSource messages) {
        this.inventory = inventory;
        this.words = words;
        this.messages = messages;
    }

    /**
     * @param sides the specs that the lines were made of
     */
    List<SideLine> named(Item item, List<Line> lines, List<? extends @Nullable Spec> sides, Names names) {
        Map<Place, Row> rows = new HashMap<>();
        sides.forEach(spec -> collect(spec, rows));
        Map<Place, RowIdentity> wanted = new HashMap<>();
        inventory.rows(item.id()).forEach(known -> wanted.put(new Place(known.list(), known.naturalKey()), known));
        return lines.stream()
                .map(line -> named(item, line, rows, wanted, names))
                .toList();
    }

    /** A row's place: its list and its natural key. */
    private record Place(String list, String key) {}

    private SideLine named(Item item, Line line, Map<Place, Row> rows, Map<Place, RowIdentity> wanted, Names names) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().key().equals(line.row()))
                .filter(row -> label(item, row.getKey().list()).equals(line.label()))
                .findFirst()
                .map(row -> {
                    RowIdentity identity = wanted.get(row.getKey());
                    return new SideLine(
                            line,
                            words.of(item.kind(), row.getKey().list(), row.getValue(), names),
                            identity == null ? null : identity.id());
                })
                .orElseGet(() -> new SideLine(line, line.row(), null));
    }

    private String label(Item item, String list) {
        return messages.getMessage("kind." + item.kind() + ".field." + list, null, LocaleContextHolder.getLocale());
    }

    private static void collect(@Nullable Spec spec, Map<Place, Row> rows) {
        if (spec == null) {
            return;
        }
        for (Shape.Component component : Shape.of(spec.getClass()).components()) {
            if (component.of(spec) instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof Row row) {
                        rows.put(new Place(component.name(), row.naturalKey()), row);
                    }
                }
            }
        }
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Map<Place, Row>> rows = sides.stream().map(SideLines::rows).toList();
        Map<Place, RowIdentity> wanted = new HashMap<>();
        inventory.rows(item.id()).forEach(known -> wanted.put(new Place(known.list(), known.naturalKey()), known));
        return lines.stream()
                .map(line -> place(item, line, rows)
                        .map(place -> row(item, place, line, rows, wanted.get(place), names))
                        .orElseGet(() -> new SideLine(line.label(), line.row(), line.texts(), null)))
                .toList();
    }

    /** A row's place: its list and its natural key. */
    private record Place(String list, String key) {}

    /** Nothing for a line that is about no row. */
    private Optional<Place> place(Item item, Line line, List<Map<Place, Row>> rows) {
        return rows.stream()
                .flatMap(side -> side.keySet().stream())
                .filter(place -> place.key().equals(line.row()))
                .filter(place -> label(item, place.list()).equals(line.label()))
                .findFirst();
    }

    private SideLine row(
            Item item, Place place, Line line, List<Map<Place, Row>> rows, @Nullable RowIdentity wanted, Names names) {
        String kind = item.kind();
        String called = rows.stream()
                .flatMap(side -> Optional.ofNullable(side.get(place)).stream())
                .findFirst()
                .map(row -> words.of(kind, place.list(), row, names))
                .orElseThrow();
        List<String> texts = rows.stream()
                .map(side -> Optional.ofNullable(side.get(place))
                        .map(row -> words.whole(kind, place.list(), row, names))
                        .orElse(""))
                .toList();
        return new SideLine(line.label(), called, texts, wanted == null ? null : wanted.id());
    }

    private String label(Item item, String list) {
        return messages.getMessage("kind." + item.kind() + ".field." + list, null, LocaleContextHolder.getLocale());
    }

    private static Map<Place, Row> rows(@Nullable Spec spec) {
        Map<Place, Row> rows = new LinkedHashMap<>();
        if (spec == null) {
            return rows;
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
        return rows;
    }
}

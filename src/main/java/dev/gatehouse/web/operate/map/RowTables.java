package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.FieldWords;
import dev.gatehouse.web.operate.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of rows in a spec, as tables in the words of the forms in which they were entered. */
@org.springframework.stereotype.Component
class RowTables {

    private final FieldWords words;

    RowTables(FieldWords words) {
        this.words = words;
    }

    List<Drawing.RowTable> of(Item item, Spec spec, Names names) {
        List<Drawing.RowTable> tables = new ArrayList<>();
        for (Component component : Shape.of(spec.getClass()).components()) {
            if (component.isList() && Row.class.isAssignableFrom(component.elementType())) {
                tables.add(table(item.kind(), component, (List<?>) component.of(spec), names));
            }
        }
        return tables;
    }

    private Drawing.RowTable table(String kind, Component list, @Nullable List<?> rows, Names names) {
        List<Component> columns = Shape.of(list.elementType()).components();
        String code = "kind." + kind + ".field." + list.name();
        return new Drawing.RowTable(
                kind,
                list.name(),
                columns.stream().map(Component::name).toList(),
                (rows == null ? List.<Object>of() : rows)
                        .stream()
                                .map(row -> columns.stream()
                                        .map(column -> text(column, code + "." + column.name(), column.of(row), names))
                                        .toList())
                                .toList());
    }

    private String text(Component column, String code, @Nullable Object value, Names names) {
        return value == null ? "" : words.value(column, code, Differences.text(value), names);
    }
}

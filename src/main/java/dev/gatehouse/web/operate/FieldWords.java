package dev.gatehouse.web.operate;

import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Alternative;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Differences between specs in the words of the forms in which they were entered, with names for references. */
@Component
public class FieldWords {

    private final Kinds kinds;
    private final RowWords rows;
    private final MessageSource messages;

    FieldWords(Kinds kinds, RowWords rows, MessageSource messages) {
        this.kinds = kinds;
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * A difference, ready to be read.
     *
     * @param row what people call the row, or the key of a tag; empty for a field
     * @param cells the parts of it; one without a label for a value of one word
     * @param forces whether it is why the resource is replaced
     */
    public record FieldView(
            String label, String row, boolean added, boolean removed, List<Cell> cells, boolean forces) {}

    /** A part of a difference; before or after is blank where there is none. */
    public record Cell(String label, String before, String after) {

        public boolean differs() {
            return !before.equals(after);
        }
    }

    public FieldView of(String kind, FieldChange change, Names names) {
        return of(kind, change.path(), change.before(), change.after(), change.forcesReplacement(), names);
    }

    public FieldView of(
            String kindName,
            String path,
            @Nullable String before,
            @Nullable String after,
            boolean forces,
            Names names) {
        int bracket = path.indexOf('[');
        String field = bracket < 0 ? path : path.substring(0, bracket);
        String row = bracket < 0 ? "" : path.substring(bracket + 1, path.length() - 1);
        Optional<Shape.Component> component = component(kindName, field);
        String code = "kind." + kindName + ".field." + field;
        return new FieldView(
                label(component, row, code, field),
                component
                        .map(list -> rowWords(kindName, list, row, after == null ? before : after, names))
                        .orElse(""),
                before == null,
                after == null,
                component
                        .map(type -> cells(type, code, before, after, names))
                        .orElseGet(() -> List.of(new Cell("", plain(before, names), plain(after, names)))),
                forces);
    }

    /** Empty for a path of an older shape of the kind, or a kind that is no more. */
    private Optional<Shape.Component> component(String kindName, String field) {
        return kinds.find(kindName)
                .map(Kind::specType)
                .flatMap(type -> Shape.of(type).components().stream()
                        .filter(component -> component.name().equals(field))
                        .findFirst());
    }

    private static boolean isName(Optional<Shape.Component> component, String row) {
        return isTags(component) && row.equals(Tags.NAME);
    }

    private static boolean isTags(Optional<Shape.Component> component) {
        return component.filter(type -> type.type() == Tags.class).isPresent();
    }

    private String label(Optional<Shape.Component> component, String row, String code, String field) {
        if (isTags(component)) {
            return message("setup.field." + (isName(component, row) ? "name" : "tags"));
        }
        return component.isEmpty() ? field : message(code);
    }

    /** A list of single words tells nothing more by its keys than by its values. */
    private String rowWords(String kind, Shape.Component list, String row, @Nullable String text, Names names) {
        if (list.type() == Tags.class) {
            return row.equals(Tags.NAME) ? "" : row;
        }
        if (!list.isRecord() || row.isEmpty() || text == null) {
            return "";
        }
        String words = rows.of(kind, list.name(), RowText.parse(columns(list), text), names);
        return words.isEmpty() ? names.in(row) : words;
    }

    private static List<String> columns(Shape.Component list) {
        return Shape.of(list.elementType()).components().stream()
                .map(Shape.Component::name)
                .toList();
    }

    private List<Cell> cells(
            Shape.Component component, String code, @Nullable String before, @Nullable String after, Names names) {
        if (!component.isRecord() || component.type() == Tags.class) {
            return List.of(new Cell("", value(component, code, before, names), value(component, code, after, names)));
        }
        List<Shape.Component> columns = Shape.of(component.elementType()).components();
        List<String> order = columns(component);
        Map<String, String> from = before == null ? Map.of() : RowText.parse(order, before);
        Map<String, String> to = after == null ? Map.of() : RowText.parse(order, after);
        List<Cell> cells = new ArrayList<>();
        Words words = component.elementType().getAnnotation(Words.class);
        for (Shape.Component column : columns) {
            String columnCode = (words == null ? code : words.value() + ".field") + "." + column.name();
            Cell cell = new Cell(
                    message(columnCode),
                    value(column, columnCode, given(column, from), names),
                    value(column, columnCode, given(column, to), names));
            if (!cell.before().isEmpty() || !cell.after().isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** What is said in another way is not said in this one. */
    private static @Nullable String given(Shape.Component column, Map<String, String> row) {
        String text = row.get(column.name());
        return column.has(Alternative.class) && "false".equals(text) ? null : text;
    }

    /** A value as the form would show it. */
    public String value(Shape.Component component, String code, @Nullable String text, Names names) {
        if (text == null) {
            return "";
        }
        if (component.elementType() == boolean.class) {
            return message("setup." + (text.equals("true") ? "yes" : "no"));
        }
        if (text.equals("all") && isOfTraffic(component.elementType())) {
            return message("value.all");
        }
        return component.elementType().isEnum()
                ? Objects.requireNonNullElse(
                        messages.getMessage(code + "." + text, null, text, LocaleContextHolder.getLocale()), text)
                : names.in(text);
    }

    private static boolean isOfTraffic(Class<?> type) {
        return type == Protocol.class || type == PortRange.class || type == IcmpType.class;
    }

    private static String plain(@Nullable String text, Names names) {
        return text == null ? "" : names.in(text);
    }

    private String message(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}

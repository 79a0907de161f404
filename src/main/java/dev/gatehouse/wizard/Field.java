package dev.gatehouse.wizard;

import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.Alternative;
import dev.gatehouse.resource.Beside;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ordinal;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Split;
import dev.gatehouse.resource.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a form: a component of a spec with the control that enters it.
 *
 * @param children the fields of a group, or the columns of a table
 */
public record Field(Component component, Control control, List<Field> children) {

    static List<Field> of(Class<?> record) {
        return Shape.of(record).components().stream().map(Field::of).toList();
    }

    private static Field of(Component component) {
        Control control = Control.of(component);
        boolean nests = control == Control.GROUP || control == Control.ROWS;
        return new Field(component, control, nests ? of(component.elementType()) : List.of());
    }

    /** A group without its texts of several lines, which are too much to sum up. */
    public Field withoutLongTexts() {
        return new Field(
                component,
                control,
                children.stream()
                        .filter(child -> child.control() != Control.LONG_TEXT)
                        .toList());
    }

    public String name() {
        return component.name();
    }

    public boolean isAdvanced() {
        return component.has(Advanced.class);
    }

    /** Whether another value means another resource. */
    public boolean forcesReplacement() {
        return component.has(ForcesReplacement.class);
    }

    /** Whether leaving it blank is an error. */
    public boolean isRequired() {
        return !component.isOptional() && !component.isList() && control != Control.CHECKBOX;
    }

    /** The name of the column in whose cell it stands; empty if it has its own. */
    public String beside() {
        Beside beside = component.annotation(Beside.class);
        Alternative alternative = component.annotation(Alternative.class);
        return beside != null ? beside.value() : alternative != null ? alternative.value() : "";
    }

    /** Whether it is said instead of the column in whose cell it stands, and not besides. */
    public boolean isAlternative() {
        return component.has(Alternative.class);
    }

    /** Whether the order of a table's rows means something, so that people move them. */
    public boolean isOrdered() {
        return children.stream().anyMatch(column -> column.component().has(Ordinal.class));
    }

    /** What an enum offers, as {@link Texts} writes it. */
    public List<String> choices() {
        Object[] constants = component.elementType().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(Texts::write).toList();
    }

    /** The column whose constants each have a table of their own. */
    public Optional<Field> split() {
        return children.stream()
                .filter(column -> column.component().has(Split.class))
                .findFirst();
    }

    /** The texts of a new row, each column blank. */
    Map<String, String> blankRow() {
        if (control == Control.TAGS) {
            return Map.of("key", "", "value", "");
        }
        Map<String, String> row = new LinkedHashMap<>();
        children.forEach(column -> row.put(column.name(), ""));
        return row;
    }
}

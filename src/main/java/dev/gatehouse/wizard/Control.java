package dev.gatehouse.wizard;

import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Tags;

/** How a component of a spec is entered. */
public enum Control {
    /** One word or one line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    NUMBER,
    CHECKBOX,
    /** One of an enum's constants. */
    CHOICE,
    /** Any of an enum's constants. */
    CHOICES,
    /** One resource, ours or by its AWS id. */
    REFERENCE,
    /** Any of our resources, and others by their AWS ids. */
    REFERENCES,
    /** Several words: one a line. */
    WORDS,
    /** A record of its own. */
    GROUP,
    /** A table of records. */
    ROWS,
    /** The name, and a table of the other tags. */
    TAGS;

    static Control of(Component component) {
        Class<?> type = component.elementType();
        if (type == Tags.class) {
            return TAGS;
        }
        if (component.isRecord()) {
            return component.isList() ? ROWS : GROUP;
        }
        if (component.referredType() != null) {
            return component.isList() ? REFERENCES : REFERENCE;
        }
        if (type.isEnum()) {
            return component.isList() ? CHOICES : CHOICE;
        }
        return component.isList() ? WORDS : word(component);
    }

    private static Control word(Component component) {
        if (component.type() == boolean.class) {
            return CHECKBOX;
        }
        if (component.type() == int.class || component.type() == Integer.class) {
            return NUMBER;
        }
        return component.has(Multiline.class) ? LONG_TEXT : TEXT;
    }
}

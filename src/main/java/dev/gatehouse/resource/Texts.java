package dev.gatehouse.resource;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Scalar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Values that are one word, to text and back: the same text in forms, in stored specs and in differences. */
public final class Texts {

    private Texts() {}

    public static boolean isText(Class<?> type) {
        return type == String.class
                || type == int.class
                || type == Integer.class
                || type == boolean.class
                || type.isEnum()
                || Scalar.class.isAssignableFrom(type);
    }

    /**
     * A name as people mean it, however their system types it: letters composed (NFC), no-break spaces as spaces, none
     * around it.
     */
    public static String name(String typed) {
        return Normalizer.normalize(
                typed.replaceAll("[\\u00A0\\u2007\\u202F]", " ").strip(), Normalizer.Form.NFC);
    }

    /** Enums are written in lower case with hyphens; everything else as its {@code toString}. */
    public static String write(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    /** Reads the text as a value of the type; throws {@link Malformed} if it is none. */
    public static Object read(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class || type == Integer.class) {
            return number(text.strip());
        }
        if (type == boolean.class) {
            return truth(text.strip());
        }
        if (type.isEnum()) {
            return constant(type, text.strip());
        }
        return scalar(type, text);
    }

    private static Integer number(String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new Malformed("number.malformed", text);
        }
        return Integer.valueOf(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false", "" -> false;
            default -> throw new Malformed("choice.unknown", text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> write(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new Malformed("choice.unknown", text));
    }

    private static Object scalar(Class<?> type, String text) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return parse.invoke(null, text);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Malformed malformed) {
                throw malformed;
            }
            throw new IllegalStateException(type + " cannot read " + text, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " has no public static parse(String)", impossible);
        }
    }
}

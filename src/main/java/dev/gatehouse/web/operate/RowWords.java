package dev.gatehouse.web.operate;

import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Alternative;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call a row of a list, in their language: {@code Inbound · TCP 22 · from app-sg}. */
@Component
public class RowWords {

    private static final String SEPARATOR = " · ";

    private final Kinds kinds;
    private final MessageSource messages;

    RowWords(Kinds kinds, MessageSource messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    public String of(String kind, String list, Row row, Names names) {
        return of(kind, list, texts(row), names);
    }

    /** The same from the text of each component; empty if nothing in it is part of a natural key. */
    public String of(String kind, String list, Map<String, String> texts, Names names) {
        return said(kind, list, texts, names, column -> column.has(NaturalKey.class));
    }

    /** Without what all rows of its part of the list have in common. */
    public String inItsPart(String kind, String list, Row row, Names names) {
        return said(kind, list, texts(row), names, column -> column.has(NaturalKey.class) && !column.has(Split.class));
    }

    /** Everything it says, also what does not tell it from other rows. */
    public String whole(String kind, String list, Row row, Names names) {
        return whole(kind, list, texts(row), names);
    }

    public String whole(String kind, String list, Map<String, String> texts, Names names) {
        return said(kind, list, texts, names, column -> true);
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Shape.Component component : Shape.of(row.getClass()).components()) {
            Object value = component.of(row);
            if (value != null) {
                texts.put(component.name(), Differences.text(value));
            }
        }
        return texts;
    }

    private String said(
            String kindName, String list, Map<String, String> texts, Names names, Predicate<Shape.Component> which) {
        Kind<?> kind = kinds.named(kindName);
        List<Shape.Component> columns = Shape.of(
                        Shape.of(kind.specType()).component(list).elementType())
                .components();
        Columns of = new Columns("kind." + kindName + ".field." + list + ".", texts, part(columns, texts), names);
        List<String> words = new ArrayList<>();
        for (Shape.Component column : columns) {
            String word = which.test(column) ? of.word(column) : "";
            if (isOfProtocol(column) && !word.isEmpty() && !words.isEmpty()) {
                words.set(words.size() - 1, words.getLast() + " " + word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(SEPARATOR, words);
    }

    private static String part(List<Shape.Component> columns, Map<String, String> texts) {
        return columns.stream()
                .filter(column -> column.has(Split.class))
                .map(column -> texts.getOrDefault(column.name(), ""))
                .findFirst()
                .orElse("");
    }

    /** What is said in one breath with the protocol before it. */
    private static boolean isOfProtocol(Shape.Component column) {
        return column.elementType() == PortRange.class || column.elementType() == IcmpType.class;
    }

    /** The columns of one row. */
    private final class Columns {

        private final String prefix;
        private final Map<String, String> texts;
        private final String part;
        private final Names names;

        Columns(String prefix, Map<String, String> texts, String part, Names names) {
            this.prefix = prefix;
            this.texts = texts;
            this.part = part;
            this.names = names;
        }

        /** Empty if the row does not say it. */
        String word(Shape.Component column) {
            String text = texts.getOrDefault(column.name(), "");
            if (text.isEmpty() || text.equals("false")) {
                return "";
            }
            String code = prefix + column.name();
            Alternative alternative = column.annotation(Alternative.class);
            String told = prefix + (alternative == null ? column.name() : alternative.value()) + ".told." + part;
            String word = value(column, code, text);
            return Objects.requireNonNullElse(message(told, word), word);
        }

        private String value(Shape.Component column, String code, String text) {
            Class<?> type = column.elementType();
            if (type == boolean.class) {
                return Objects.requireNonNullElseGet(message(code + ".told"), () -> said(code));
            }
            if (type.isEnum()) {
                return Objects.requireNonNullElse(message(code + "." + text), text);
            }
            if (type == Protocol.class) {
                return protocol(text);
            }
            return type == PortRange.class && text.equals(PortRange.ALL.toString())
                    ? said("value.ports.all")
                    : names.in(text);
        }

        private String protocol(String text) {
            if (text.equals(Protocol.ALL.toString())) {
                return said("value.protocol.all");
            }
            return text.matches("\\d+") ? said("value.protocol.number", text) : text.toUpperCase(Locale.ROOT);
        }

        private String said(String code, Object... arguments) {
            return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
        }

        private @Nullable String message(String code, Object... arguments) {
            return messages.getMessage(code, arguments, null, LocaleContextHolder.getLocale());
        }
    }
}

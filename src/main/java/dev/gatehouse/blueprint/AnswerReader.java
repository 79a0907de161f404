package dev.gatehouse.blueprint;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads answers one by one and keeps what is wrong with each. */
final class AnswerReader {

    private final Map<Parameter, String> typed;
    private final List<Diagnostic> found = new ArrayList<>();

    AnswerReader(Map<Parameter, String> typed) {
        this.typed = typed;
    }

    List<Diagnostic> found() {
        return found;
    }

    boolean isSound() {
        return found.isEmpty();
    }

    void wrong(Parameter parameter, String code, Object... arguments) {
        found.add(Diagnostic.error(parameter.key(), code, arguments));
    }

    /** The text, which must be there. */
    String text(Parameter parameter) {
        String text = typed.getOrDefault(parameter, "").strip();
        if (text.isEmpty()) {
            wrong(parameter, "field.required");
        }
        return text;
    }

    @Nullable
    String optional(Parameter parameter) {
        String text = typed.getOrDefault(parameter, "").strip();
        return text.isEmpty() ? null : text;
    }

    int number(Parameter parameter) {
        return read(parameter, text -> (Integer) Texts.read(int.class, text), 0);
    }

    <T> T read(Parameter parameter, Function<String, T> reading, T otherwise) {
        String text = text(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return reading.apply(text);
        } catch (Malformed malformed) {
            wrong(parameter, malformed.code(), malformed.arguments().toArray());
            return otherwise;
        }
    }

    /** A block, or an address alone. */
    Cidr source(Parameter parameter) {
        Cidr source = read(parameter, text -> Cidr.parse(text.contains("/") ? text : text + "/32"), Cidr.ANYWHERE);
        if (source.equals(Cidr.ANYWHERE)
                && found.stream().noneMatch(one -> one.path().equals(parameter.key()))) {
            wrong(parameter, "blueprint.everybody");
        }
        return source;
    }

    /** One of these words. */
    String choice(Parameter parameter, List<String> words) {
        String text = typed.getOrDefault(parameter, "").strip();
        if (text.isEmpty()) {
            wrong(parameter, "blueprint.choose");
        } else if (!words.contains(text)) {
            wrong(parameter, "choice.unknown", text);
        }
        return text;
    }
}

package dev.gatehouse.kinds.listener;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Hosts or paths of which a request must have one; {@code *} stands for any characters, {@code ?} for one. */
public record Patterns(List<String> values) implements Scalar {

    public Patterns {
        values = values.stream().distinct().sorted().toList();
    }

    public static Patterns of(String... values) {
        return new Patterns(List.of(values));
    }

    public static Patterns parse(String text) {
        List<String> values = Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            throw new Malformed("listener.no-pattern");
        }
        return new Patterns(values);
    }

    Patterns inSmallLetters() {
        return new Patterns(
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
    }

    long wildcards() {
        return String.join("", values).chars().filter(c -> c == '*' || c == '?').count();
    }

    @Override
    public String toString() {
        return String.join(" ", values);
    }
}

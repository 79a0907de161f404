package dev.gatehouse.kinds.dbinstance;

import java.util.Arrays;
import java.util.List;

/** An engine's version by its numbers; what is none counts as the first of all. */
record Version(List<Integer> numbers) implements Comparable<Version> {

    static Version of(String text) {
        return text.matches("\\d{1,4}(\\.\\d{1,4})*")
                ? new Version(
                        Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList())
                : new Version(List.of());
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int compared = numbers.get(i).compareTo(other.numbers.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }
}

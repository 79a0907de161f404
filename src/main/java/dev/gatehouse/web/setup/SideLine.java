package dev.gatehouse.web.setup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the resource page.
 *
 * @param row what people call the row; empty for a field
 * @param texts of each side; blank where it has none
 * @param identity of a row that is wanted, by which its history is found
 */
public record SideLine(
        String label,
        String row,
        List<String> texts,
        @Nullable UUID identity) {

    /** Whether two sides say something else. */
    public boolean differs(int one, int other) {
        return !texts.get(one).equals(texts.get(other));
    }
}

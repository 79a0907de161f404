package dev.gatehouse.web.setup;

import java.util.List;

/**
 * One line of several specs beside each other, in words.
 *
 * @param row what tells a row from others of its table; empty for a field
 * @param texts of each side; blank where it has none
 */
public record Line(String label, String row, List<String> texts) {

    /** Whether two sides say something else. */
    public boolean differs(int one, int other) {
        return !texts.get(one).equals(texts.get(other));
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }
}

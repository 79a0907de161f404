package dev.gatehouse.web.operate;

import java.time.Instant;
import java.util.List;

/**
 * An attempt at something in AWS.
 *
 * @param outcome {@code ok}, AWS's code, or why it was not there yet; empty while nobody knows
 */
public record Tried(Instant at, String outcome) {

    /** From the lines that steps and the history keep: number, when, what came of it. */
    public static List<Tried> read(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" ", 3))
                .filter(words -> words.length > 1)
                .map(words -> new Tried(Instant.parse(words[1]), words.length > 2 ? words[2] : ""))
                .toList();
    }
}

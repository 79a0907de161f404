package dev.gatehouse.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attempts at a step that may have done something, oldest first, a line each: number, when, what came of it. One that
 * says nothing of what came of it is under way, or was when its process ended.
 */
record Tries(List<String> lines) {

    private static final String INTERRUPTED = "interrupted";
    private static final int MOST = 40;

    static Tries of(String text) {
        return new Tries(text.lines().toList());
    }

    /** Another one begins; whatever the one before it would have come to, nobody was told. */
    Tries begun(int number, Instant now) {
        return ended(INTERRUPTED).and(number + " " + now);
    }

    /** What the last one came to. */
    Tries ended(String how) {
        return isOpen() ? withoutLast().and(lines.getLast() + " " + how) : this;
    }

    /** The last one only looked. */
    Tries looked() {
        return isOpen() ? withoutLast() : this;
    }

    /** Whether nobody knows what came of one of them. */
    boolean wasInterrupted() {
        return lines.stream().anyMatch(line -> line.endsWith(" " + INTERRUPTED));
    }

    private boolean isOpen() {
        return !lines.isEmpty() && lines.getLast().split(" ").length == 2;
    }

    private Tries withoutLast() {
        return new Tries(lines.subList(0, lines.size() - 1));
    }

    private Tries and(String line) {
        List<String> all = new ArrayList<>(lines);
        all.add(line);
        // How it began and how it went lately says more than the middle.
        return all.size() <= MOST
                ? new Tries(all)
                : new Tries(Stream.concat(
                                all.subList(0, MOST / 2).stream(),
                                all.subList(all.size() - MOST / 2, all.size()).stream())
                        .toList());
    }

    String text() {
        return String.join("\n", lines);
    }
}

package dev.gatehouse.kinds;

import java.util.List;
import java.util.Locale;

/**
 * What the live page of a kind shows that mostly waits: its state in words, what its names answer, lines to copy. Drawn by
 * {@code live/standing}, with the kind's own messages under {@code kind.<kind>.live}.
 *
 * @param state AWS's word for it; the message {@code .state.<state>} says what that means, in small letters with hyphens
 * @param trouble why it failed, in AWS's words; empty if it did not
 */
public record Standing(
        String state, String tone, String trouble, List<Fact> facts, List<Answered> names, List<Line> lines) {

    public Standing {
        facts = List.copyOf(facts);
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    /** The state as in message keys. */
    public String word() {
        return state.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Something to know; its label is the message {@code .fact.<code>}. */
    public record Fact(String code, String value) {}

    /** A line to copy; what it is for is the message {@code .line.<code>}. */
    public record Line(String code, String command) {}

    /**
     * What a name answers.
     *
     * @param wanted what it should answer; empty if whatever it answers is right
     * @param outcome of the question, such as {@code NXDOMAIN}
     */
    public record Answered(String name, String type, List<String> wanted, List<String> answers, String outcome) {

        public Answered {
            wanted = List.copyOf(wanted);
            answers = List.copyOf(answers);
        }

        public boolean isRight() {
            return wanted.isEmpty() ? !answers.isEmpty() : answers.containsAll(wanted);
        }

        /** Whether it answers what is not wanted, instead of nothing. */
        public boolean isOther() {
            return !answers.isEmpty() && !isRight();
        }
    }
}

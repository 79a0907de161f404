package dev.gatehouse.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the word in a name that is one slip away from a word that its siblings share: {@code 2ubnet} among subnets. */
final class NamePattern {

    /** So many siblings make a pattern. */
    private static final int PATTERN = 2;

    /** Shorter words are letters of zones, numbers and the like, which are meant to differ. */
    private static final int SHORTEST = 4;

    private NamePattern() {}

    /** The name as it would fit, if a word of it looks mistyped. */
    static Optional<String> meant(String name, List<String> siblings) {
        List<Set<String>> theirs = siblings.stream()
                .map(sibling -> words(sibling).collect(Collectors.toSet()))
                .toList();
        Set<String> all = theirs.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        return words(name)
                .filter(word -> !all.contains(word))
                .flatMap(word -> all.stream()
                        .filter(other -> isSlip(word, other))
                        .filter(other -> theirs.stream()
                                        .filter(words -> words.contains(other))
                                        .count()
                                >= PATTERN)
                        .map(other -> name.replace(word, other)))
                .findFirst();
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= SHORTEST);
    }

    /** Words that differ in their number or in their last letter are counted, not mistyped: web1 and web2, weba and webc. */
    private static boolean isSlip(String word, String other) {
        return other.length() >= SHORTEST
                && !isCounted(uncounted(word), uncounted(other))
                && (word.equalsIgnoreCase(other) || isOneApart(word, other));
    }

    private static boolean isCounted(String word, String other) {
        return word.equals(other)
                || word.length() == other.length() && word.regionMatches(0, other, 0, Math.max(0, word.length() - 1));
    }

    private static String uncounted(String word) {
        return word.replaceAll("\\d+$", "");
    }

    /** One letter is another one, is missing or too many, or two have changed places. */
    private static boolean isOneApart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int from = 0;
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String rest = one.substring(from);
        String theirs = other.substring(from);
        return switch (one.length() - other.length()) {
            case 0 -> after(rest, 1).equals(after(theirs, 1)) || isSwapped(rest, theirs);
            case 1 -> after(rest, 1).equals(theirs);
            case -1 -> rest.equals(after(theirs, 1));
            default -> false;
        };
    }

    private static boolean isSwapped(String rest, String theirs) {
        return rest.length() >= 2
                && rest.charAt(0) == theirs.charAt(1)
                && rest.charAt(1) == theirs.charAt(0)
                && after(rest, 2).equals(after(theirs, 2));
    }

    private static String after(String text, int letters) {
        return text.substring(Math.min(letters, text.length()));
    }
}

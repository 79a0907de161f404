package dev.gatehouse.blueprint;

import java.text.Normalizer;
import java.util.Locale;

/** Names that differ wherever those of their stacks do, of characters that every AWS service takes. */
final class UniqueName {

    /** Enough to tell the stacks of a team apart. */
    private static final int DIGITS = 5;

    private UniqueName() {}

    /**
     * The name of the stack and the part: {@code shop-dev-lb}. What is too long or has letters that AWS does not take keeps
     * what it can and is told apart by digits made from the whole name.
     */
    static String of(String stack, String part, int longest) {
        String word = word(stack);
        String whole = word + "-" + part;
        if (whole.length() <= longest) {
            return whole;
        }
        String end = "-" + digits(stack) + "-" + part;
        return word.substring(0, Math.max(1, longest - end.length())).replaceAll("-+$", "") + end;
    }

    /** The stack's name in small letters, digits and hyphens, beginning with a letter. */
    static String word(String stack) {
        String plain = Normalizer.normalize(stack, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String kept =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        boolean lost = plain.codePoints().anyMatch(letter -> letter > 0x7F && Character.isLetterOrDigit(letter));
        String told = lost ? (kept.isEmpty() ? "" : kept + "-") + digits(stack) : kept;
        return told.matches("[a-z].*") ? told : "stack-" + told;
    }

    private static String digits(String stack) {
        String hex = String.format("%08x", stack.hashCode());
        return hex.substring(hex.length() - DIGITS);
    }
}

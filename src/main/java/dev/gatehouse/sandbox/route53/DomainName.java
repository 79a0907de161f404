package dev.gatehouse.sandbox.route53;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names as Route 53 keeps and shows them: in lower case, with a dot at the end, unusual characters as octal numbers. */
final class DomainName {

    private DomainName() {}

    static String canonical(String name) {
        String lower = unescaped(name).toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower : lower + ".";
    }

    /** {@code \052} is how an asterisk is shown, and may be sent. */
    private static String unescaped(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean octal = name.charAt(i) == '\\'
                    && name.length() > i + 3
                    && name.substring(i + 1, i + 4).matches("[0-3][0-7]{2}");
            plain.append(octal ? (char) Integer.parseInt(name.substring(i + 1, i + 4), 8) : name.charAt(i));
            i += octal ? 3 : 0;
        }
        return plain.toString();
    }

    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.chars().forEach(c -> {
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            shown.append(plain ? String.valueOf((char) c) : String.format("\\%03o", c));
        });
        return shown.toString();
    }

    /** What is wrong with a canonical name, in Route 53's words. */
    static Optional<String> problem(String name) {
        if (name.length() > 255) {
            return Optional.of("FATAL problem: DomainNameTooLong (Domain name is too long) encountered with '"
                    + shortened(name) + "'");
        }
        for (String label : name.substring(0, name.length() - 1).split("\\.", -1)) {
            if (label.isEmpty()) {
                return Optional.of("FATAL problem: DomainLabelEmpty (Domain label is empty) encountered at '"
                        + shortened(name) + "'");
            }
            if (label.length() > 63) {
                return Optional.of("FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '"
                        + label + "'");
            }
            Optional<Integer> odd =
                    label.chars().filter(c -> c <= ' ' || c > '~').boxed().findFirst();
            if (odd.isPresent()) {
                return Optional.of("FATAL problem: UnsupportedCharacter (Value contains unsupported characters)"
                        + " encountered with '" + (char) odd.get().intValue() + "'");
            }
        }
        return Optional.empty();
    }

    private static String shortened(String name) {
        return name.substring(0, name.length() - 1);
    }

    /** Orders names as Route 53 lists them: by their labels from the last to the first. */
    static String sortKey(String name) {
        List<String> labels = Arrays.asList(name.split("\\."));
        Collections.reverse(labels);
        return String.join(".", labels) + ".";
    }
}

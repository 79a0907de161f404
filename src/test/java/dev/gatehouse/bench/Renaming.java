package dev.gatehouse.bench;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Other ids in place of those in a text, always the same ones for the same copy: so what AWS has and what the panel knows of
 * it still fit each other.
 *
 * @param shared ids that all copies have in common
 */
record Renaming(int copy, Set<String> shared) {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b" + "|\\b(?:[a-z]+-)+0[0-9a-f]{16}\\b");

    /** All ids in a text. */
    static Set<String> idsIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    String of(String text) {
        return ID.matcher(text).replaceAll(found -> other(found.group()));
    }

    UUID of(UUID id) {
        return UUID.fromString(other(id.toString()));
    }

    private String other(String id) {
        if (shared.contains(id)) {
            return id;
        }
        String other = UUID.nameUUIDFromBytes((id + " " + copy).getBytes(StandardCharsets.UTF_8))
                .toString();
        boolean isAws = id.charAt(id.length() - 17) == '0' && id.charAt(id.length() - 18) == '-';
        return isAws
                ? id.substring(0, id.length() - 16) + other.replace("-", "").substring(0, 16)
                : other;
    }
}

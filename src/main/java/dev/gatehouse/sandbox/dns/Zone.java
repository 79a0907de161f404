package dev.gatehouse.sandbox.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hosted zone as DNS sees it.
 *
 * @param name in lower case, with a dot at the end
 * @param visibleTo the ids of the VPCs that a private zone answers; nothing if it answers everybody
 */
public record Zone(String name, @Nullable List<String> visibleTo, List<RecordSet> records) {

    /**
     * The records of a name and type.
     *
     * @param name in lower case, with a dot at the end, a wildcard as an asterisk
     * @param values in the format of zone files; none in an alias
     * @param alias the name whose addresses this one answers
     */
    public record RecordSet(
            String name,
            String type,
            long ttl,
            List<String> values,
            @Nullable String alias) {}

    public boolean isPrivate() {
        return visibleTo != null;
    }

    /** Whether the name is the zone's or beneath it. */
    boolean covers(String question) {
        return name.equals(".") || question.equals(name) || question.endsWith("." + name);
    }
}

package dev.gatehouse.sandbox.elasticache;

import java.util.List;
import java.util.Map;

/** The node types that can be ordered; those of previous generations still can. */
final class CacheNodeTypes {

    private static final List<String> SMALL = List.of("micro", "small", "medium");
    private static final List<String> LARGE = List.of("large", "xlarge", "2xlarge", "4xlarge", "12xlarge", "16xlarge");

    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("t2", SMALL),
            Map.entry("t3", SMALL),
            Map.entry("t4g", SMALL),
            Map.entry("m3", List.of("medium", "large", "xlarge", "2xlarge")),
            Map.entry("m4", LARGE),
            Map.entry("m5", LARGE),
            Map.entry("m6g", LARGE),
            Map.entry("m7g", LARGE),
            Map.entry("r3", LARGE),
            Map.entry("r4", LARGE),
            Map.entry("r5", LARGE),
            Map.entry("r6g", LARGE),
            Map.entry("r7g", LARGE));

    private CacheNodeTypes() {}

    static String check(String wanted) {
        String[] parts = wanted.split("\\.");
        boolean known = parts.length == 3
                && parts[0].equals("cache")
                && FAMILIES.getOrDefault(parts[1], List.of()).contains(parts[2]);
        if (!known) {
            throw CacheErrors.invalid("Invalid Cache Node Type: " + wanted + ".");
        }
        return wanted;
    }
}

package dev.gatehouse.sandbox.rds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The instance classes that can be ordered, and the generations that no longer can. */
final class DbInstanceClasses {

    private static final List<String> BURSTABLE = List.of("micro", "small", "medium", "large", "xlarge", "2xlarge");
    private static final List<String> FIXED =
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge");

    private static final Map<String, List<String>> FAMILIES = new TreeMap<>(Map.ofEntries(
            Map.entry("t3", BURSTABLE),
            Map.entry("t4g", BURSTABLE),
            Map.entry("m5", FIXED),
            Map.entry("m6g", FIXED),
            Map.entry("m6i", FIXED),
            Map.entry("m7g", FIXED),
            Map.entry("m7i", FIXED),
            Map.entry("r5", FIXED),
            Map.entry("r6g", FIXED),
            Map.entry("r6i", FIXED),
            Map.entry("r7g", FIXED),
            Map.entry("r7i", FIXED)));

    private static final Set<String> PREVIOUS = Set.of("t1", "t2", "m1", "m2", "m3", "m4", "r3", "r4");

    private DbInstanceClasses() {}

    static List<String> all() {
        return FAMILIES.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(size -> "db." + family.getKey() + "." + size))
                .toList();
    }

    static String check(String wanted, DbEngine engine, String version) {
        if (all().contains(wanted)) {
            return wanted;
        }
        String[] parts = wanted.split("\\.");
        if (parts.length == 3 && parts[0].equals("db") && PREVIOUS.contains(parts[1])) {
            throw RdsErrors.combination(
                    "RDS does not support creating a DB instance with the following combination: DBInstanceClass="
                            + wanted + ", Engine=" + engine.wireName() + ", EngineVersion=" + version
                            + ", LicenseModel=" + engine.license()
                            + ". For supported combinations of instance class and database engine version, see the"
                            + " documentation.");
        }
        throw RdsErrors.invalid("Invalid DB Instance class: " + wanted);
    }
}

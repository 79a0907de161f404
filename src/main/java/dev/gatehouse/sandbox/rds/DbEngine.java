package dev.gatehouse.sandbox.rds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engines that are simulated, with the versions that RDS offered in late 2025; the last one is what it takes by itself. */
enum DbEngine {
    MYSQL(
            "mysql",
            "MySQL Community Edition",
            3306,
            "general-public-license",
            41,
            "[A-Za-z][A-Za-z0-9_]{0,63}",
            Set.of("rdsadmin", "rdsrepladmin"),
            List.of("8.0.42", "8.0.43", "8.4.5", "8.4.6")),
    MARIADB(
            "mariadb",
            "MariaDB Community Edition",
            3306,
            "general-public-license",
            41,
            "[A-Za-z][A-Za-z0-9_]{0,63}",
            Set.of("rdsadmin", "rdsrepladmin"),
            List.of("10.6.22", "10.11.13", "11.4.5", "11.4.7")),
    POSTGRES(
            "postgres",
            "PostgreSQL",
            5432,
            "postgresql-license",
            128,
            "[A-Za-z_][A-Za-z0-9_]{0,62}",
            Set.of("admin", "rdsadmin", "rds_superuser", "rdsrepladmin"),
            List.of("14.18", "14.19", "15.13", "15.14", "16.9", "16.10", "17.5", "17.6"));

    private static final Set<String> WORDS =
            Set.of("all", "create", "default", "from", "grant", "group", "order", "select", "table", "where");

    private final String wireName;
    private final String title;
    private final int port;
    private final String license;
    private final int longestPassword;
    private final Pattern databaseName;
    private final Set<String> reserved;
    private final List<String> versions;

    DbEngine(
            String wireName,
            String title,
            int port,
            String license,
            int longestPassword,
            String databaseName,
            Set<String> reserved,
            List<String> versions) {
        this.wireName = wireName;
        this.title = title;
        this.port = port;
        this.license = license;
        this.longestPassword = longestPassword;
        this.databaseName = Pattern.compile(databaseName);
        this.reserved = reserved;
        this.versions = versions;
    }

    static Optional<DbEngine> named(String name) {
        return Arrays.stream(values())
                .filter(engine -> engine.wireName.equals(name))
                .findFirst();
    }

    static DbEngine of(String name) {
        return named(name).orElseThrow(() -> RdsErrors.invalid("Invalid DB engine: " + name));
    }

    String wireName() {
        return wireName;
    }

    String title() {
        return title;
    }

    int port() {
        return port;
    }

    String license() {
        return license;
    }

    int longestPassword() {
        return longestPassword;
    }

    boolean takesAsDatabase(String name) {
        return databaseName.matcher(name).matches();
    }

    /** Whether nobody else may bear the name; of SQL's own words only those that people are likely to try. */
    boolean reserves(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return reserved.contains(small) || WORDS.contains(small);
    }

    List<String> versions() {
        return versions;
    }

    /** The version that is meant: the newest with that beginning, or the default one. */
    String resolve(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return versions.getLast();
        }
        return versions.stream()
                .filter(version -> version.equals(asked) || version.startsWith(asked + "."))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> RdsErrors.combination("Cannot find version " + asked + " for " + wireName));
    }

    /** Such as {@code mysql8.4}, {@code mariadb11.4} and {@code postgres17}. */
    String family(String version) {
        return wireName + major(version);
    }

    /** What a major upgrade changes: two numbers, of PostgreSQL one. */
    String major(String version) {
        String[] parts = version.split("\\.");
        return this == POSTGRES ? parts[0] : parts[0] + "." + parts[1];
    }

    String defaultParameterGroup(String version) {
        return "default." + family(version);
    }

    /** Such as {@code default:mysql-8-4}. */
    String defaultOptionGroup(String version) {
        return "default:" + wireName + "-" + major(version).replace('.', '-');
    }

    boolean upgrades(String from, String to) {
        return versions.indexOf(to) >= versions.indexOf(from);
    }
}

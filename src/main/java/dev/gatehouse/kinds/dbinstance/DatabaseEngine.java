package dev.gatehouse.kinds.dbinstance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The engines that a person can choose, with what RDS says about each. */
public enum DatabaseEngine {
    MYSQL(
            3306,
            16,
            "[A-Za-z][A-Za-z0-9_]{0,63}",
            "\\d+\\.\\d+\\.\\d+",
            List.of("8.4.6", "8.4.5", "8.0.43", "8.0.42"),
            Set.of()),
    MARIADB(
            3306,
            16,
            "[A-Za-z][A-Za-z0-9_]{0,63}",
            "\\d+\\.\\d+\\.\\d+",
            List.of("11.4.7", "11.4.5", "10.11.13", "10.6.22"),
            Set.of()),
    POSTGRES(
            5432,
            63,
            "[A-Za-z_][A-Za-z0-9_]{0,62}",
            "\\d+\\.\\d+",
            List.of("17.6", "17.5", "16.10", "16.9", "15.14", "15.13", "14.19", "14.18"),
            Set.of("admin", "rds_superuser"));

    private static final Set<String> RESERVED = Set.of("rdsadmin", "rdsrepladmin");

    private final int port;
    private final int longestUser;
    private final Pattern database;
    private final Pattern version;
    private final List<String> known;
    private final Set<String> reserved;

    DatabaseEngine(
            int port, int longestUser, String database, String version, List<String> known, Set<String> reserved) {
        this.port = port;
        this.longestUser = longestUser;
        this.database = Pattern.compile(database);
        this.version = Pattern.compile(version);
        this.known = known;
        this.reserved = reserved;
    }

    static Optional<DatabaseEngine> named(String wireName) {
        for (DatabaseEngine engine : values()) {
            if (engine.wireName().equals(wireName)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    int longestUser() {
        return longestUser;
    }

    /** Whether it says the version in full, as RDS reports it. */
    boolean isVersion(String text) {
        return version.matcher(text).matches();
    }

    /** Versions that RDS offered in late 2025, the newest first. */
    public List<String> knownVersions() {
        return known;
    }

    /** Whether it can be a name of a database, were it not reserved. */
    boolean takesAsDatabase(String name) {
        return database.matcher(name).matches();
    }

    /** Whether nobody else may bear the name, be it a user or a database. */
    boolean reserves(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(small) || reserved.contains(small) || ReservedWords.has(this, small);
    }

    /** Whether a user's name begins as those of its own roles do. */
    boolean reservesBeginning(String user) {
        return this == POSTGRES && user.toLowerCase(Locale.ROOT).startsWith("pg_");
    }
}

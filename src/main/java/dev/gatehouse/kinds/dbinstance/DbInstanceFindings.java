package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.Windows;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks DB instances: what RDS would refuse, and what will be regretted. */
final class DbInstanceFindings {

    private static final int LONGEST_IDENTIFIER = 63;
    private static final int LEAST_PORT = 1150;
    private static final int MOST_PORT = 65_535;
    private static final int LEAST_STORAGE = 20;
    private static final int MOST_STORAGE = 65_536;
    private static final int MOST_DAYS = 35;
    private static final int HALF_AN_HOUR = 30;

    private static final Pattern CLASS = Pattern.compile("db\\.([a-z0-9]+)\\.[a-z0-9]+");
    private static final Set<String> PREVIOUS = Set.of("t1", "t2", "m1", "m2", "m3", "m4", "r3", "r4");

    /** Families that RDS offers for these engines in every large Region, in late 2025. */
    private static final Set<String> CURRENT = Set.of(
            "t3", "t4g", "m5", "m5d", "m6g", "m6gd", "m6i", "m7g", "m7i", "m8g", "r5", "r5b", "r5d", "r6g", "r6gd",
            "r6i", "r7g", "r7i", "r8g");

    private static final Pattern USER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private DbInstanceFindings() {}

    static List<Diagnostic> about(DbInstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(identifier(spec, surroundings));
        found.addAll(engine(spec));
        found.addAll(names(spec));
        found.addAll(numbers(spec));
        found.addAll(windows(spec));
        found.addAll(safety(spec));
        return found;
    }

    private static List<Diagnostic> identifier(DbInstanceSpec spec, Surroundings surroundings) {
        if (!Identifiers.isSound(spec.identifier(), LONGEST_IDENTIFIER)) {
            return List.of(Diagnostic.error("identifier", "db-instance.malformed-identifier", spec.identifier()));
        }
        return surroundings.siblings(DbInstanceSpec.class).stream()
                .filter(other -> other.spec().identifier().equals(spec.identifier()))
                .map(other ->
                        Diagnostic.error("identifier", "db-instance.identifier-taken", spec.identifier(), other.name()))
                .toList();
    }

    private static List<Diagnostic> engine(DbInstanceSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (!spec.engine().isVersion(spec.engineVersion())) {
            found.add(Diagnostic.error(
                    "engineVersion",
                    "db-instance.malformed-version",
                    spec.engineVersion(),
                    spec.engine().knownVersions().getFirst()));
        } else if (!spec.engine().knownVersions().contains(spec.engineVersion())) {
            found.add(Diagnostic.warning(
                    "engineVersion",
                    "db-instance.unknown-version",
                    spec.engineVersion(),
                    String.join(", ", spec.engine().knownVersions())));
        }
        var named = CLASS.matcher(spec.instanceClass());
        if (!named.matches()) {
            found.add(Diagnostic.error("instanceClass", "db-instance.malformed-class", spec.instanceClass()));
        } else if (PREVIOUS.contains(named.group(1))) {
            found.add(Diagnostic.error("instanceClass", "db-instance.previous-class", spec.instanceClass()));
        } else if (!CURRENT.contains(named.group(1))) {
            found.add(Diagnostic.warning("instanceClass", "db-instance.unknown-class", spec.instanceClass()));
        }
        return found;
    }

    private static List<Diagnostic> names(DbInstanceSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        String user = spec.masterUsername();
        int longest = spec.engine().longestUser();
        if (!USER.matcher(user).matches() || user.length() > longest) {
            found.add(Diagnostic.error("masterUsername", "db-instance.malformed-user", user, longest));
        } else if (spec.engine().reserves(user) || spec.engine().reservesBeginning(user)) {
            found.add(Diagnostic.error("masterUsername", "db-instance.reserved-user", user));
        }
        String database = spec.databaseName();
        if (database != null && !spec.engine().takesAsDatabase(database)) {
            found.add(Diagnostic.error("databaseName", "db-instance.malformed-database", database));
        } else if (database != null && spec.engine().reserves(database)) {
            found.add(Diagnostic.error("databaseName", "db-instance.reserved-database", database));
        }
        return found;
    }

    private static List<Diagnostic> numbers(DbInstanceSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (spec.allocatedStorage() < LEAST_STORAGE || spec.allocatedStorage() > MOST_STORAGE) {
            found.add(Diagnostic.error(
                    "allocatedStorage", "db-instance.storage-out-of-range", LEAST_STORAGE, MOST_STORAGE));
        }
        if (spec.port() < LEAST_PORT || spec.port() > MOST_PORT) {
            found.add(Diagnostic.error("port", "db-instance.port-out-of-range", LEAST_PORT, MOST_PORT));
        }
        if (spec.backupRetention() < 0 || spec.backupRetention() > MOST_DAYS) {
            found.add(Diagnostic.error("backupRetention", "db-instance.retention-out-of-range", MOST_DAYS));
        }
        return found;
    }

    private static List<Diagnostic> windows(DbInstanceSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (!Windows.isDaily(spec.backupWindow(), HALF_AN_HOUR)) {
            found.add(Diagnostic.error("backupWindow", "db-instance.malformed-backup-window", spec.backupWindow()));
        }
        if (!Windows.isWeekly(spec.maintenanceWindow(), HALF_AN_HOUR)) {
            found.add(Diagnostic.error(
                    "maintenanceWindow", "db-instance.malformed-maintenance-window", spec.maintenanceWindow()));
        }
        if (Windows.overlap(spec.backupWindow(), spec.maintenanceWindow())) {
            found.add(Diagnostic.error("maintenanceWindow", "db-instance.windows-overlap"));
        }
        return found;
    }

    private static List<Diagnostic> safety(DbInstanceSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        found.add(Diagnostic.info("", "db-instance.secret"));
        if (!spec.multiAz()) {
            found.add(Diagnostic.warning("multiAz", "db-instance.single-zone"));
        }
        if (!spec.encrypted()) {
            found.add(Diagnostic.warning("encrypted", "db-instance.not-encrypted"));
        }
        if (spec.backupRetention() == 0) {
            found.add(Diagnostic.warning("backupRetention", "db-instance.no-backup"));
        }
        if (spec.deletionProtection()) {
            found.add(Diagnostic.info("deletionProtection", "db-instance.protected"));
        } else if (spec.finalSnapshot() == FinalSnapshot.SKIP) {
            found.add(Diagnostic.info("finalSnapshot", "db-instance.data-goes"));
        }
        return found;
    }
}

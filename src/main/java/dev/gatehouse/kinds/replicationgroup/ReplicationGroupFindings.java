package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.Windows;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks replication groups: what ElastiCache would refuse, and what will be regretted. */
final class ReplicationGroupFindings {

    private static final int LONGEST_IDENTIFIER = 40;
    private static final int MOST_REPLICAS = 5;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_DAYS = 35;
    private static final int HOUR = 60;

    private static final Pattern NODE_TYPE = Pattern.compile("cache\\.([a-z0-9]+)\\.[a-z0-9]+");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");
    private static final Set<String> PREVIOUS = Set.of("t1", "t2", "m1", "m2", "m3", "m4", "r3", "r4", "c1");

    private ReplicationGroupFindings() {}

    static List<Diagnostic> about(ReplicationGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(identifier(spec, surroundings));
        found.addAll(engine(spec));
        found.addAll(numbers(spec));
        found.addAll(windows(spec));
        found.addAll(ReplicationGroupNetworkFindings.about(spec, surroundings));
        found.addAll(failover(spec));
        found.addAll(safety(spec));
        return found;
    }

    private static List<Diagnostic> identifier(ReplicationGroupSpec spec, Surroundings surroundings) {
        if (!Identifiers.isSound(spec.identifier(), LONGEST_IDENTIFIER)) {
            return List.of(Diagnostic.error("identifier", "replication-group.malformed-identifier", spec.identifier()));
        }
        return surroundings.siblings(ReplicationGroupSpec.class).stream()
                .filter(other -> other.spec().identifier().equals(spec.identifier()))
                .map(other -> Diagnostic.error(
                        "identifier", "replication-group.identifier-taken", spec.identifier(), other.name()))
                .toList();
    }

    private static List<Diagnostic> engine(ReplicationGroupSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (spec.description().isEmpty()) {
            found.add(Diagnostic.error("description", "replication-group.no-description"));
        }
        if (!VERSION.matcher(spec.engineVersion()).matches()) {
            found.add(Diagnostic.error(
                    "engineVersion",
                    "replication-group.malformed-version",
                    spec.engineVersion(),
                    spec.engine().knownVersions().getFirst()));
        } else if (!spec.engine().knownVersions().contains(spec.engineVersion())) {
            found.add(Diagnostic.warning(
                    "engineVersion",
                    "replication-group.unknown-version",
                    spec.engineVersion(),
                    String.join(", ", spec.engine().knownVersions())));
        }
        var named = NODE_TYPE.matcher(spec.nodeType());
        if (!named.matches()) {
            found.add(Diagnostic.error("nodeType", "replication-group.malformed-type", spec.nodeType()));
        } else if (PREVIOUS.contains(named.group(1))) {
            found.add(Diagnostic.warning("nodeType", "replication-group.previous-type", spec.nodeType()));
        }
        return found;
    }

    private static List<Diagnostic> numbers(ReplicationGroupSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (spec.replicas() < 0 || spec.replicas() > MOST_REPLICAS) {
            found.add(Diagnostic.error("replicas", "replication-group.replicas-out-of-range", MOST_REPLICAS));
        }
        if (spec.port() < 1 || spec.port() > MOST_PORT) {
            found.add(Diagnostic.error("port", "replication-group.port-out-of-range", MOST_PORT));
        }
        if (spec.snapshotRetention() < 0 || spec.snapshotRetention() > MOST_DAYS) {
            found.add(Diagnostic.error("snapshotRetention", "replication-group.retention-out-of-range", MOST_DAYS));
        }
        return found;
    }

    private static List<Diagnostic> windows(ReplicationGroupSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (!Windows.isDaily(spec.snapshotWindow(), HOUR)) {
            found.add(Diagnostic.error(
                    "snapshotWindow", "replication-group.malformed-snapshot-window", spec.snapshotWindow()));
        }
        if (!Windows.isWeekly(spec.maintenanceWindow(), HOUR)) {
            found.add(Diagnostic.error(
                    "maintenanceWindow", "replication-group.malformed-maintenance-window", spec.maintenanceWindow()));
        }
        if (Windows.overlap(spec.snapshotWindow(), spec.maintenanceWindow())) {
            found.add(Diagnostic.error("maintenanceWindow", "replication-group.windows-overlap"));
        }
        return found;
    }

    private static List<Diagnostic> failover(ReplicationGroupSpec spec) {
        if (spec.automaticFailover() && spec.replicas() < 1) {
            return List.of(Diagnostic.error("automaticFailover", "replication-group.failover-without-replica"));
        }
        if (spec.multiAz() && !spec.automaticFailover()) {
            return List.of(Diagnostic.error("multiAz", "replication-group.zones-without-failover"));
        }
        return spec.multiAz() ? List.of() : List.of(Diagnostic.warning("multiAz", "replication-group.single-zone"));
    }

    private static List<Diagnostic> safety(ReplicationGroupSpec spec) {
        List<Diagnostic> found = new ArrayList<>();
        if (!spec.encryptionInTransit()) {
            found.add(Diagnostic.warning("encryptionInTransit", "replication-group.clear-text"));
        }
        if (!spec.encryptionAtRest()) {
            found.add(Diagnostic.warning("encryptionAtRest", "replication-group.not-encrypted"));
        }
        if (spec.snapshotRetention() == 0) {
            found.add(Diagnostic.warning("snapshotRetention", "replication-group.no-backup"));
        }
        if (spec.auth() && !spec.encryptionInTransit()) {
            found.add(Diagnostic.error("auth", "replication-group.auth-without-tls"));
        }
        found.add(
                spec.auth()
                        ? Diagnostic.info("auth", "replication-group.secret")
                        : Diagnostic.info("auth", "replication-group.no-password"));
        if (spec.finalSnapshot() == FinalSnapshot.SKIP) {
            found.add(Diagnostic.info("finalSnapshot", "replication-group.data-goes"));
        }
        return found;
    }
}

package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks EFS file systems: what EFS would refuse, and what will be regretted. */
final class EfsFileSystemFindings {

    private static final int LEAST_THROUGHPUT = 1;
    private static final int MOST_THROUGHPUT = 3414;

    private EfsFileSystemFindings() {}

    static List<Diagnostic> about(EfsFileSystemSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(zone(spec, surroundings));
        found.addAll(throughput(spec));
        found.addAll(archive(spec));
        if (!spec.encrypted()) {
            found.add(Diagnostic.warning("encrypted", "efs-file-system.not-encrypted"));
        }
        if (!spec.backup()) {
            found.add(Diagnostic.warning("backup", "efs-file-system.no-backup"));
        }
        if (Referrers.in(surroundings).isEmpty()) {
            found.add(Diagnostic.info("", "efs-file-system.no-mount-target"));
        }
        return found;
    }

    private static List<Diagnostic> zone(EfsFileSystemSpec spec, Surroundings surroundings) {
        String zone = spec.availabilityZone();
        if (zone == null) {
            return List.of();
        }
        String known = surroundings.zones().stream().map(Zone::name).collect(Collectors.joining(", "));
        return List.of(
                isKnown(zone, surroundings.zones())
                        ? Diagnostic.warning("availabilityZone", "efs-file-system.one-zone", zone)
                        : Diagnostic.error("availabilityZone", "efs-file-system.unknown-zone", zone, known));
    }

    /** Zones that are not known yet refuse nothing: AWS will. */
    private static boolean isKnown(String zone, List<Zone> zones) {
        return zones.isEmpty() || zones.stream().anyMatch(one -> one.name().equals(zone));
    }

    private static List<Diagnostic> throughput(EfsFileSystemSpec spec) {
        Integer provisioned = spec.provisioned();
        boolean wanted = spec.throughput() == EfsThroughput.PROVISIONED;
        if (wanted && provisioned == null) {
            return List.of(Diagnostic.error("provisioned", "efs-file-system.no-throughput"));
        }
        if (!wanted && provisioned != null) {
            return List.of(Diagnostic.error("provisioned", "efs-file-system.throughput-not-provisioned"));
        }
        return provisioned != null && (provisioned < LEAST_THROUGHPUT || provisioned > MOST_THROUGHPUT)
                ? List.of(Diagnostic.error(
                        "provisioned", "efs-file-system.throughput-out-of-range", LEAST_THROUGHPUT, MOST_THROUGHPUT))
                : List.of();
    }

    /** EFS has an archive for elastic throughput only, and only after Infrequent Access. */
    private static List<Diagnostic> archive(EfsFileSystemSpec spec) {
        if (spec.archive() == ColdStorage.NEVER) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        if (spec.throughput() != EfsThroughput.ELASTIC) {
            found.add(Diagnostic.error("archive", "efs-file-system.archive-not-elastic"));
        }
        if (spec.coldStorage() != ColdStorage.NEVER && !spec.archive().isLaterThan(spec.coldStorage())) {
            found.add(Diagnostic.error("archive", "efs-file-system.archive-too-early"));
        }
        if (spec.availabilityZone() != null) {
            found.add(Diagnostic.warning("archive", "efs-file-system.archive-of-one-zone"));
        }
        return found;
    }
}

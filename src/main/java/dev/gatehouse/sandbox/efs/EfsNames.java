package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The DNS names of file systems, and what they answer now. */
final class EfsNames {

    /** How long resolvers may keep an answer. */
    static final Duration TTL = Duration.ofSeconds(60);

    private final Cloud cloud;

    EfsNames(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * The addresses behind {@code fs-….efs.<region>.amazonaws.com}, and behind such a name with a zone in front of it. AWS
     * gives each client the one address of its own zone; who asks here has no zone, and gets those of all.
     */
    List<String> addresses(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return new EfsTables(cloud)
                .mountTargets().stream()
                        .filter(row -> row.state(cloud.now()).equals("available"))
                        .filter(row -> wanted.equals(of(row)) || wanted.equals(row.zone() + "." + of(row)))
                        .map(MountTargetRow::address)
                        .toList();
    }

    private String of(MountTargetRow row) {
        return row.fileSystemId() + ".efs." + cloud.region() + ".amazonaws.com";
    }
}

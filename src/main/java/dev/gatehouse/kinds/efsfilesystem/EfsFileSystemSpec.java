package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of an EFS file system.
 *
 * @param availabilityZone the one zone that keeps its files; all zones of the Region if left out
 * @param backup whether AWS Backup copies it every day
 */
public record EfsFileSystemSpec(
        @Nullable @ForcesReplacement String availabilityZone,
        @ForcesReplacement boolean encrypted,
        @Advanced EfsThroughput throughput,
        @Advanced ColdStorage coldStorage,
        boolean backup,
        Tags tags)
        implements Spec {

    public EfsFileSystemSpec {
        availabilityZone = availabilityZone == null || availabilityZone.isBlank() ? null : availabilityZone.strip();
    }
}

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
 * @param provisioned throughput in MiB/s, where it is bought beforehand
 * @param coldStorage when idle files move to Infrequent Access
 * @param archive when they move on to the archive
 * @param backOnFirstRead whether a file that is read moves back to where it came from
 * @param backup whether AWS Backup copies it every day
 */
public record EfsFileSystemSpec(
        @Nullable @ForcesReplacement String availabilityZone,
        @ForcesReplacement boolean encrypted,
        @Advanced EfsThroughput throughput,
        @Advanced @Nullable Integer provisioned,
        @Advanced ColdStorage coldStorage,
        @Advanced ColdStorage archive,
        @Advanced boolean backOnFirstRead,
        boolean backup,
        Tags tags)
        implements Spec {

    public EfsFileSystemSpec {
        availabilityZone = availabilityZone == null || availabilityZone.isBlank() ? null : availabilityZone.strip();
    }
}

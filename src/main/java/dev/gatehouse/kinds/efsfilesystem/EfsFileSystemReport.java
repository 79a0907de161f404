package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;

/** What AWS says of a file system, in our words. */
final class EfsFileSystemReport {

    /** What only calls of their own tell. */
    record Policies(LifecycleRules moves, boolean backup) {

        static final Policies NOT_ASKED = new Policies(LifecycleRules.NONE, false);
    }

    private EfsFileSystemReport() {}

    static boolean isOfThisKind(FileSystemDescription described) {
        return EfsThroughput.named(described.throughputModeAsString()).isPresent()
                && !described.lifeCycleStateAsString().equals("deleted");
    }

    static Present<EfsFileSystemSpec> present(FileSystemDescription described, Policies policies) {
        Map<String, String> tags = new TreeMap<>();
        described.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return new Present<>(
                described.fileSystemId(),
                new EfsFileSystemSpec(
                        described.availabilityZoneName(),
                        described.encrypted(),
                        EfsThroughput.named(described.throughputModeAsString()).orElseThrow(),
                        provisioned(described),
                        policies.moves().coldStorage(),
                        policies.moves().archive(),
                        policies.moves().backOnFirstRead(),
                        policies.backup(),
                        TagMap.visible(tags)),
                readiness(described.lifeCycleStateAsString()),
                Map.of(
                        "state", described.lifeCycleStateAsString(),
                        "mountTargets", String.valueOf(described.numberOfMountTargets())),
                TagMap.ownership(tags));
    }

    /** AWS tells fractions too, which nobody asks for here. */
    private static @Nullable Integer provisioned(FileSystemDescription described) {
        Double mibps = described.provisionedThroughputInMibps();
        return mibps == null ? null : Integer.valueOf((int) Math.round(mibps));
    }

    private static Readiness readiness(String state) {
        return switch (state) {
            case "available" -> Readiness.READY;
            case "error" -> new Readiness.Failed(state);
            default -> new Readiness.InProgress(state);
        };
    }
}

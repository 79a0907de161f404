package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest modification of a volume: what it was, and what it became. */
record VolumeModificationRow(String volumeId, Instant startedAt, FormRow original, FormRow target) {

    /** What can be modified of a volume. */
    record FormRow(
            int size,
            String type,
            @Nullable Integer iops,
            @Nullable Integer throughput) {

        static FormRow of(VolumeRow volume) {
            return new FormRow(volume.size(), volume.type(), volume.iops(), volume.throughput());
        }
    }
}

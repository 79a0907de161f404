package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A volume that came with an instance. */
record VolumeRow(
        String id,
        String zone,
        int size,
        String type,
        @Nullable Integer iops,
        @Nullable Integer throughput,
        boolean encrypted,
        @Nullable String snapshotId,
        Instant createdAt,
        @Nullable AttachmentRow attachment,
        @Nullable Instant goneAt) {

    /** The instance that has it, until when. */
    record AttachmentRow(
            String instanceId,
            String device,
            boolean deleteOnTermination,
            Instant at,
            @Nullable Instant until) {}

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    boolean isOf(String instanceId, Instant now) {
        return attachment != null
                && attachment.instanceId().equals(instanceId)
                && (attachment.until() == null || now.isBefore(attachment.until()));
    }

    VolumeRow with(int newSize, String newType, @Nullable Integer newIops, @Nullable Integer newThroughput) {
        return new VolumeRow(
                id,
                zone,
                newSize,
                newType,
                newIops,
                newThroughput,
                encrypted,
                snapshotId,
                createdAt,
                attachment,
                goneAt);
    }

    VolumeRow with(AttachmentRow changed) {
        return new VolumeRow(id, zone, size, type, iops, throughput, encrypted, snapshotId, createdAt, changed, goneAt);
    }

    /** What the end of its instance means for it. */
    VolumeRow leftAt(Instant instant) {
        AttachmentRow left = attachment == null
                ? null
                : new AttachmentRow(
                        attachment.instanceId(),
                        attachment.device(),
                        attachment.deleteOnTermination(),
                        attachment.at(),
                        instant);
        boolean goes = attachment != null && attachment.deleteOnTermination();
        return new VolumeRow(
                id, zone, size, type, iops, throughput, encrypted, snapshotId, createdAt, left, goes ? instant : null);
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VolumeRow.AttachmentRow;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DeleteVolumeRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVolumeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/** Volumes, as far as instances bring them: listed, and deleted where they outlive their instance. */
public final class Volumes {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Listing<VolumeRow> listing;

    public Volumes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.listing = new Listing<>(Ids.VOLUME, () -> tables.volumes().all(), VolumeRow::id, filters(), Pages.OF_1000)
                .checkingForm();
    }

    public DescribeVolumesResponse describeVolumes(DescribeVolumesRequest request) {
        var page = listing.page(request.volumeIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVolumesResponse.builder()
                .volumes(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteVolumeResponse deleteVolume(DeleteVolumeRequest request) {
        VolumeRow volume = Ids.VOLUME.find(tables.volumes(), request.volumeId(), "volumeId");
        attachment(volume).ifPresent(one -> {
            throw AwsError.of("VolumeInUse", "Volume " + volume.id() + " is currently attached to " + one.instanceId());
        });
        tables.volumes().remove(volume.id());
        tags.remove(volume.id());
        return DeleteVolumeResponse.builder().build();
    }

    private Filters<VolumeRow> filters() {
        return new Filters<VolumeRow>()
                .on("attachment.attach-time", ofAttachment(AttachmentRow::at))
                .on("attachment.delete-on-termination", ofAttachment(AttachmentRow::deleteOnTermination))
                .on("attachment.device", ofAttachment(AttachmentRow::device))
                .on("attachment.instance-id", ofAttachment(AttachmentRow::instanceId))
                .on("attachment.status", ofAttachment(one -> "attached"))
                .on("availability-zone", VolumeRow::zone)
                .on("create-time", VolumeRow::createdAt)
                .on("encrypted", VolumeRow::encrypted)
                .on("size", VolumeRow::size)
                .on("snapshot-id", VolumeRow::snapshotId)
                .on("status", this::status)
                .on("volume-id", VolumeRow::id)
                .on("volume-type", VolumeRow::type)
                .never("fast-restored", "multi-attach-enabled", "operator.managed", "operator.principal")
                .tagged(volume -> tags.map(volume.id()));
    }

    private Function<VolumeRow, @Nullable Object> ofAttachment(Function<AttachmentRow, Object> value) {
        return volume -> attachment(volume).map(value).orElse(null);
    }

    private Optional<AttachmentRow> attachment(VolumeRow volume) {
        return Optional.ofNullable(volume.attachment())
                .filter(one -> one.until() == null || cloud.now().isBefore(Objects.requireNonNull(one.until())));
    }

    private String status(VolumeRow volume) {
        return attachment(volume).isPresent() ? "in-use" : "available";
    }

    private Volume describe(VolumeRow volume) {
        return Volume.builder()
                .volumeId(volume.id())
                .availabilityZone(volume.zone())
                .size(volume.size())
                .volumeType(volume.type())
                .iops(volume.iops())
                .throughput(volume.throughput())
                .encrypted(volume.encrypted())
                .snapshotId(Objects.requireNonNullElse(volume.snapshotId(), ""))
                .multiAttachEnabled(false)
                .createTime(volume.createdAt())
                .state(status(volume))
                .attachments(attachment(volume).stream()
                        .map(one -> VolumeAttachment.builder()
                                .volumeId(volume.id())
                                .instanceId(one.instanceId())
                                .device(one.device())
                                .deleteOnTermination(one.deleteOnTermination())
                                .attachTime(one.at())
                                .state("attached")
                                .build())
                        .toList())
                .tags(tags.list(volume.id()))
                .build();
    }
}

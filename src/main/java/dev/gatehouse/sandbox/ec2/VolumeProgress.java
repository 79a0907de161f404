package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.ec2.VolumeModificationRow.FormRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesModificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesModificationsResponse;
import software.amazon.awssdk.services.ec2.model.VolumeModification;

/** How far the latest modifications of volumes are. */
public final class VolumeProgress {

    private static final Pages PAGES = new Pages(1, 500);
    private static final Duration MODIFYING = Duration.ofSeconds(5);

    /** A full volume of one TiB takes about six hours (EBS user guide, 2026-11). */
    private static final Duration OPTIMIZING_A_GIB = Duration.ofHours(6).dividedBy(1024);

    private final Cloud cloud;
    private final Tables tables;
    private final Filters<VolumeModificationRow> filters = new Filters<VolumeModificationRow>()
            .on("volume-id", VolumeModificationRow::volumeId)
            .on("modification-state", this::state)
            .on("start-time", VolumeModificationRow::startedAt)
            .on("original-size", row -> row.original().size())
            .on("original-volume-type", row -> row.original().type())
            .on("original-iops", row -> row.original().iops())
            .on("target-size", row -> row.target().size())
            .on("target-volume-type", row -> row.target().type())
            .on("target-iops", row -> row.target().iops())
            .never("originalMultiAttachEnabled", "targetMultiAttachEnabled");

    public VolumeProgress(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    private Table<VolumeModificationRow> rows() {
        return cloud.table("volume-modifications", VolumeModificationRow.class);
    }

    VolumeModification begin(VolumeRow old, VolumeRow changed) {
        VolumeModificationRow row =
                new VolumeModificationRow(old.id(), cloud.now(), FormRow.of(old), FormRow.of(changed));
        rows().put(old.id(), row);
        return describe(row, "modifying", 0);
    }

    public DescribeVolumesModificationsResponse describeVolumesModifications(
            DescribeVolumesModificationsRequest request) {
        List<VolumeModificationRow> named = request.volumeIds().isEmpty()
                ? rows().all().stream()
                        .filter(row -> tables.volumes().get(row.volumeId()).isPresent())
                        .toList()
                : request.volumeIds().stream().map(this::named).toList();
        var page = PAGES.page(
                filters.narrow(named, request.filters()),
                VolumeModificationRow::volumeId,
                request.maxResults(),
                request.nextToken());
        return DescribeVolumesModificationsResponse.builder()
                .volumesModifications(page.map(row -> describe(row, state(row), progress(row))))
                .nextToken(page.nextToken())
                .build();
    }

    private VolumeModificationRow named(String id) {
        return rows().get(Ids.VOLUME.find(tables.volumes(), id).id())
                .orElseThrow(() -> AwsError.of(
                        "InvalidVolumeModification.NotFound", "Modification for volume '" + id + "' does not exist."));
    }

    private String state(VolumeModificationRow row) {
        if (cloud.now().isBefore(optimizesAt(row))) {
            return "modifying";
        }
        return progress(row) < 100 ? "optimizing" : "completed";
    }

    private long progress(VolumeModificationRow row) {
        Duration done = Duration.between(optimizesAt(row), cloud.now());
        Duration all = optimizing(row);
        if (done.isNegative()) {
            return 0;
        }
        return done.compareTo(all) >= 0 ? 100 : 100 * done.toMillis() / all.toMillis();
    }

    private Instant optimizesAt(VolumeModificationRow row) {
        return row.startedAt().plus(cloud.durations().of(MODIFYING));
    }

    private Duration optimizing(VolumeModificationRow row) {
        return cloud.durations().of(OPTIMIZING_A_GIB.multipliedBy(row.target().size()));
    }

    private VolumeModification describe(VolumeModificationRow row, String state, long progress) {
        return VolumeModification.builder()
                .volumeId(row.volumeId())
                .modificationState(state)
                .originalSize(row.original().size())
                .originalVolumeType(row.original().type())
                .originalIops(row.original().iops())
                .originalThroughput(row.original().throughput())
                .originalMultiAttachEnabled(false)
                .targetSize(row.target().size())
                .targetVolumeType(row.target().type())
                .targetIops(row.target().iops())
                .targetThroughput(row.target().throughput())
                .targetMultiAttachEnabled(false)
                .progress(progress)
                .startTime(row.startedAt())
                .endTime(state.equals("completed") ? optimizesAt(row).plus(optimizing(row)) : null)
                .build();
    }
}

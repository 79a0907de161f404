package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ChangeInfo;

/** The rows of Route 53 in one account. */
final class Rows {

    /** Mostly less than a minute (2026-11). */
    private static final Duration TO_ALL_NAME_SERVERS = Duration.ofSeconds(35);

    private final Cloud cloud;

    Rows(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<ZoneRow> zones() {
        return cloud.table("zones", ZoneRow.class);
    }

    Table<RecordRow> records() {
        return cloud.table("records", RecordRow.class);
    }

    Table<ChangeRow> changes() {
        return cloud.table("changes", ChangeRow.class);
    }

    /** @param id with or without what stands before it in answers */
    ZoneRow zone(String id) {
        String plain = id.substring(id.lastIndexOf('/') + 1);
        return zones().get(plain).orElseThrow(() -> noSuchZone(plain));
    }

    static AwsError noSuchZone(String id) {
        return new AwsError(404, "NoSuchHostedZone", "No hosted zone found with ID: " + id);
    }

    /** In the order in which Route 53 lists them. */
    List<RecordRow> recordsOf(String zoneId) {
        return records().all().stream()
                .filter(record -> record.zoneId().equals(zoneId))
                .sorted(Comparator.comparing(RecordRow::key))
                .toList();
    }

    ChangeInfo newChange(@Nullable String comment) {
        ChangeRow change = new ChangeRow(
                cloud.newKey("C0", 21),
                cloud.now(),
                cloud.now().plus(cloud.durations().of(TO_ALL_NAME_SERVERS)),
                comment);
        changes().put(change.id(), change);
        return shown(change);
    }

    ChangeInfo shown(ChangeRow change) {
        return ChangeInfo.builder()
                .id("/change/" + change.id())
                .status(cloud.now().isBefore(change.arrives()) ? "PENDING" : "INSYNC")
                .submittedAt(change.submitted())
                .comment(change.comment())
                .build();
    }
}

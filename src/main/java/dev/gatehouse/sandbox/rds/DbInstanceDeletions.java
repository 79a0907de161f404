package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.PendingRow;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceResponse;

/** Deleting an instance: only once it is said whether a final snapshot is kept. */
public final class DbInstanceDeletions {

    private final Cloud cloud;
    private final RdsTables tables;
    private final DbPlacement placement;
    private final DbSnapshots snapshots;
    private final MasterSecrets secrets;
    private final EventLog events;
    private final DbInstanceDescriptions descriptions;

    DbInstanceDeletions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.placement = new DbPlacement(cloud);
        this.snapshots = new DbSnapshots(cloud);
        this.secrets = new MasterSecrets(cloud);
        this.events = new EventLog(cloud);
        this.descriptions = new DbInstanceDescriptions(cloud);
    }

    public DeleteDbInstanceResponse deleteDBInstance(DeleteDbInstanceRequest request) {
        DbInstanceRow instance = tables.instanceNamed(request.dbInstanceIdentifier());
        Instant now = cloud.now();
        String status = instance.status(now);
        checkChoice(Boolean.TRUE.equals(request.skipFinalSnapshot()), request.finalDBSnapshotIdentifier());
        if (instance.settings().at(now).options().deletionProtection()) {
            throw RdsErrors.combination(
                    "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }
        if (status.equals("deleting")) {
            throw AwsError.of("InvalidDBInstanceState", "Instance " + instance.id() + " is already being deleted.");
        }
        Instant gone = now.plus(cloud.durations().ofDeletion(DbDurations.DELETION));
        if (request.finalDBSnapshotIdentifier() != null) {
            gone = gone.plus(cloud.durations().of(DbDurations.BACKUP));
            keep(instance, request.finalDBSnapshotIdentifier());
        }
        DbInstanceRow deleted = delete(instance, gone);
        return DeleteDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(deleted))
                .build();
    }

    private static void checkChoice(boolean skips, @Nullable String finalSnapshot) {
        if (!skips && finalSnapshot == null) {
            throw RdsErrors.combination("FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
        }
        if (skips && finalSnapshot != null) {
            throw RdsErrors.combination("FinalDBSnapshotIdentifier can not be specified when deleting a DB instance"
                    + " with SkipFinalSnapshot enabled.");
        }
    }

    private void keep(DbInstanceRow instance, String snapshotId) {
        if (!Set.of("available", "stopped", "backing-up").contains(instance.status(cloud.now()))) {
            throw DbSnapshots.notAvailable(instance.id());
        }
        snapshots.take(snapshotId, "FinalDBSnapshotIdentifier", instance);
    }

    private DbInstanceRow delete(DbInstanceRow instance, Instant gone) {
        Instant now = cloud.now();
        events.revoke(instance.id(), now.plusMillis(1));
        events.write(instance.id(), gone, "deletion", "DB instance deleted");
        PendingRow pending = instance.pending();
        if (pending != null) {
            pending.sides().hosts().forEach(host -> placement.release(host, gone));
        }
        instance.sides().last().hosts().forEach(host -> placement.release(host, gone));
        snapshots.goWith(instance, gone);
        if (instance.secret() != null) {
            secrets.remove(instance.secret());
        }
        DbInstanceRow deleted = instance.withoutPending()
                .withStatus(instance.status().then(now, "deleting"))
                .goneAt(gone);
        tables.put(deleted);
        tables.tags().forget(tables.arn("db", instance.id()));
        return deleted;
    }
}

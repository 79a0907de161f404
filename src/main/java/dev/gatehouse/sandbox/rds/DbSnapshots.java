package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CreateDbSnapshotRequest;
import software.amazon.awssdk.services.rds.model.CreateDbSnapshotResponse;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DeleteDbSnapshotRequest;
import software.amazon.awssdk.services.rds.model.DeleteDbSnapshotResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.Filter;

/** Snapshots: those that people ask for stay when their instance goes; the automated one of its creation goes with it. */
public final class DbSnapshots {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST = 100;
    private static final int LONGEST_IDENTIFIER = 255;
    private static final Set<String> FILTERS =
            Set.of("db-instance-id", "db-snapshot-id", "dbi-resource-id", "snapshot-type", "engine");

    private final Cloud cloud;
    private final RdsTables tables;
    private final EventLog events;

    DbSnapshots(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.events = new EventLog(cloud);
    }

    public CreateDbSnapshotResponse createDBSnapshot(CreateDbSnapshotRequest request) {
        Map<String, String> tags = tables.tags().checked(DbTags.map(request.tags()));
        DbInstanceRow instance = tables.instanceNamed(request.dbInstanceIdentifier());
        Instant now = cloud.now();
        if (!instance.status(now).equals("available")) {
            throw notAvailable(instance.id());
        }
        DbSnapshotRow snapshot = take(request.dbSnapshotIdentifier(), "DBSnapshotIdentifier", instance);
        tables.put(instance.withStatus(
                instance.status().then(now, "backing-up").then(snapshot.availableAt(), "available")));
        tables.tags().add(tables.arn("snapshot", snapshot.id()), tags);
        return CreateDbSnapshotResponse.builder().dbSnapshot(describe(snapshot)).build();
    }

    /** A snapshot of the instance as it is; of its state nothing changes here. */
    DbSnapshotRow take(@Nullable String asked, String parameter, DbInstanceRow instance) {
        String id = RdsErrors.identifier(asked, parameter, LONGEST_IDENTIFIER).toLowerCase(Locale.ROOT);
        if (tables.snapshot(id).isPresent()) {
            throw AwsError.of(
                    "DBSnapshotAlreadyExists",
                    "Cannot create the snapshot because a snapshot with the identifier " + id + " already exists.");
        }
        if (tables.snapshots().stream().filter(row -> !row.automated()).count() >= MOST) {
            throw AwsError.of(
                    "SnapshotQuotaExceeded",
                    "The request cannot be processed because it would exceed the maximum number of snapshots.");
        }
        Instant now = cloud.now();
        DbSettingsRow settings = instance.settings().at(now);
        DbSnapshotRow snapshot =
                row(id, false, instance, now, now.plus(cloud.durations().of(DbDurations.BACKUP)));
        tables.snapshotRows().put(id, snapshot);
        if (settings.options().copyTags()) {
            tables.tags().add(tables.arn("snapshot", id), tables.tags().of(tables.arn("db", instance.id())));
        }
        write(snapshot, now, "Creating manual snapshot");
        write(snapshot, snapshot.availableAt(), "Manual snapshot created");
        return snapshot;
    }

    /** What RDS takes by itself when an instance with backups has been created. */
    void takeFirst(DbInstanceRow instance, Instant from, Instant until) {
        String id = "rds:" + instance.id() + "-" + MINUTES.format(from);
        tables.snapshotRows().put(id, row(id, true, instance, from, until));
    }

    /** Automated ones go with their instance. */
    void goWith(DbInstanceRow instance, Instant gone) {
        for (DbSnapshotRow row : tables.snapshotRows().all()) {
            if (row.automated() && row.resourceId().equals(instance.resourceId())) {
                tables.snapshotRows().put(row.id(), row.goneAt(gone));
            }
        }
    }

    private DbSnapshotRow row(String id, boolean automated, DbInstanceRow instance, Instant from, Instant until) {
        DbSettingsRow settings = instance.settings().at(cloud.now());
        return new DbSnapshotRow(
                id,
                automated,
                instance.id(),
                instance.resourceId(),
                instance.identity(),
                settings.capacity(),
                instance.sides().at(cloud.now()).primary().zone(),
                tables.subnetGroups()
                        .get(settings.capacity().subnetGroup())
                        .orElseThrow()
                        .vpcId(),
                instance.createdAt(),
                from,
                until,
                null);
    }

    private void write(DbSnapshotRow snapshot, Instant at, String message) {
        events.write(EventLog.SNAPSHOT, snapshot.id(), at, message, List.of("creation"));
    }

    public DescribeDbSnapshotsResponse describeDBSnapshots(DescribeDbSnapshotsRequest request) {
        Unsupported.refuse(
                request,
                Set.of(
                        "DBInstanceIdentifier",
                        "DBSnapshotIdentifier",
                        "SnapshotType",
                        "Filters",
                        "MaxRecords",
                        "Marker",
                        "DbiResourceId"));
        if (request.dbSnapshotIdentifier() != null) {
            find(request.dbSnapshotIdentifier());
        }
        request.filters().stream()
                .filter(filter -> !FILTERS.contains(filter.name()))
                .findFirst()
                .ifPresent(filter -> {
                    throw RdsErrors.unknownFilter(filter.name());
                });
        List<DbSnapshotRow> wanted = tables.snapshots().stream()
                .filter(row -> is(request.dbInstanceIdentifier(), row.instanceId())
                        && is(request.dbSnapshotIdentifier(), row.id())
                        && is(request.dbiResourceId(), row.resourceId())
                        && is(request.snapshotType(), row.type()))
                .filter(row -> request.filters().stream().allMatch(filter -> matches(row, filter)))
                .toList();
        var page = Markers.page(wanted, DbSnapshotRow::id, request.maxRecords(), request.marker());
        return DescribeDbSnapshotsResponse.builder()
                .dbSnapshots(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equalsIgnoreCase(value);
    }

    private static boolean matches(DbSnapshotRow row, Filter filter) {
        String value = switch (filter.name()) {
            case "db-instance-id" -> row.instanceId();
            case "db-snapshot-id" -> row.id();
            case "dbi-resource-id" -> row.resourceId();
            case "snapshot-type" -> row.type();
            default -> row.identity().engine();
        };
        return filter.values().contains(value);
    }

    public DeleteDbSnapshotResponse deleteDBSnapshot(DeleteDbSnapshotRequest request) {
        DbSnapshotRow snapshot = find(RdsErrors.required(request.dbSnapshotIdentifier(), "DBSnapshotIdentifier"));
        if (snapshot.automated()) {
            throw AwsError.of(
                    "InvalidDBSnapshotState",
                    "Snapshot " + snapshot.id() + " is an automated snapshot and cannot be deleted.");
        }
        if (!snapshot.status(cloud.now()).equals("available")) {
            throw AwsError.of("InvalidDBSnapshotState", "Snapshot " + snapshot.id() + " is not in available state.");
        }
        tables.snapshotRows().remove(snapshot.id());
        tables.tags().forget(tables.arn("snapshot", snapshot.id()));
        events.write(EventLog.SNAPSHOT, snapshot.id(), cloud.now(), "Deleted manual snapshot", List.of("deletion"));
        return DeleteDbSnapshotResponse.builder().dbSnapshot(describe(snapshot)).build();
    }

    private DbSnapshotRow find(String id) {
        return tables.snapshot(id).orElseThrow(() -> notFound(id));
    }

    static AwsError notFound(String id) {
        return new AwsError(404, "DBSnapshotNotFound", "DBSnapshot " + id + " not found.");
    }

    static AwsError notAvailable(String instanceId) {
        return AwsError.of(
                "InvalidDBInstanceState",
                "Cannot create a snapshot because the database instance " + instanceId
                        + " is not currently in the available state.");
    }

    private DBSnapshot describe(DbSnapshotRow row) {
        String status = row.status(cloud.now());
        return DBSnapshot.builder()
                .dbSnapshotIdentifier(row.id())
                .dbInstanceIdentifier(row.instanceId())
                .dbiResourceId(row.resourceId())
                .dbSnapshotArn(tables.arn("snapshot", row.id()))
                .snapshotType(row.type())
                .status(status)
                .percentProgress(status.equals("available") ? 100 : 0)
                .snapshotCreateTime(row.askedAt())
                .originalSnapshotCreateTime(row.askedAt())
                .instanceCreateTime(row.instanceCreatedAt())
                .engine(row.identity().engine())
                .engineVersion(row.capacity().engineVersion())
                .masterUsername(row.identity().masterUsername())
                .encrypted(row.identity().encrypted())
                .kmsKeyId(row.identity().kmsKeyId())
                .licenseModel(DbEngine.of(row.identity().engine()).license())
                .allocatedStorage(row.capacity().storage())
                .storageType(row.capacity().storageType())
                .iops(row.capacity().iops())
                .storageThroughput(row.capacity().throughput())
                .port(row.capacity().port())
                .availabilityZone(row.zone())
                .vpcId(row.vpcId())
                .snapshotTarget("region")
                .tagList(DbTags.list(tables.tags().of(tables.arn("snapshot", row.id()))))
                .build();
    }
}

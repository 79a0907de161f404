package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.traits.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of RDS's nouns in one account and Region, as they stand now. */
final class RdsTables {

    private final Cloud cloud;

    RdsTables(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<DbSubnetGroupRow> subnetGroups() {
        return cloud.table("db-subnet-groups", DbSubnetGroupRow.class);
    }

    Table<DbEventRow> events() {
        return cloud.table("db-events", DbEventRow.class);
    }

    Labels tags() {
        return new Labels(cloud, "rds", "InvalidParameterValue");
    }

    List<DbInstanceRow> instances() {
        return instanceRows().all().stream()
                .filter(row -> row.isThere(cloud.now()))
                .map(row -> row.asOf(cloud.now()))
                .toList();
    }

    Optional<DbInstanceRow> instance(String id) {
        return instanceRows()
                .get(id.toLowerCase(Locale.ROOT))
                .filter(row -> row.isThere(cloud.now()))
                .map(row -> row.asOf(cloud.now()));
    }

    DbInstanceRow instanceNamed(@Nullable String id) {
        String wanted = RdsErrors.required(id, "DBInstanceIdentifier");
        return instance(wanted)
                .orElseThrow(() -> new AwsError(404, "DBInstanceNotFound", "DBInstance " + wanted + " not found."));
    }

    void put(DbInstanceRow row) {
        instanceRows().put(row.id(), row);
    }

    private Table<DbInstanceRow> instanceRows() {
        return cloud.table("db-instances", DbInstanceRow.class);
    }

    List<DbSnapshotRow> snapshots() {
        return snapshotRows().all().stream()
                .filter(row -> row.isThere(cloud.now()))
                .toList();
    }

    Optional<DbSnapshotRow> snapshot(String id) {
        return snapshotRows().get(id.toLowerCase(Locale.ROOT)).filter(row -> row.isThere(cloud.now()));
    }

    Table<DbSnapshotRow> snapshotRows() {
        return cloud.table("db-snapshots", DbSnapshotRow.class);
    }

    /** Such as {@code arn:aws:rds:ap-northeast-2:123456789012:db:orders}. */
    String arn(String type, String name) {
        return "arn:aws:rds:" + cloud.region() + ":" + cloud.account() + ":" + type + ":" + name;
    }
}

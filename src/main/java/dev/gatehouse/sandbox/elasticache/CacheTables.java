package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.traits.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of ElastiCache's nouns in one account and Region, as they stand now. */
final class CacheTables {

    private final Cloud cloud;

    CacheTables(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<CacheSubnetGroupRow> subnetGroups() {
        return cloud.table("cache-subnet-groups", CacheSubnetGroupRow.class);
    }

    Table<CacheSnapshotRow> snapshots() {
        return cloud.table("cache-snapshots", CacheSnapshotRow.class);
    }

    Table<CacheEventRow> events() {
        return cloud.table("cache-events", CacheEventRow.class);
    }

    Labels tags() {
        return new Labels(cloud, "elasticache", "InvalidParameterValue");
    }

    List<ReplicationGroupRow> groups() {
        return rows().all().stream()
                .filter(row -> row.isThere(cloud.now()))
                .map(row -> row.asOf(cloud.now()))
                .toList();
    }

    Optional<ReplicationGroupRow> group(String id) {
        return rows().get(id.toLowerCase(Locale.ROOT))
                .filter(row -> row.isThere(cloud.now()))
                .map(row -> row.asOf(cloud.now()));
    }

    ReplicationGroupRow groupNamed(@Nullable String id) {
        String wanted = CacheErrors.required(id, "ReplicationGroupId");
        return group(wanted)
                .orElseThrow(() -> new AwsError(
                        404, "ReplicationGroupNotFoundFault", "ReplicationGroup " + wanted + " not found."));
    }

    /** The group as it may be changed now. */
    ReplicationGroupRow availableGroup(@Nullable String id) {
        ReplicationGroupRow group = groupNamed(id);
        if (!group.status(cloud.now()).equals("available")) {
            throw AwsError.of(
                    "InvalidReplicationGroupState", "Replication group must be in available state to be modified.");
        }
        return group;
    }

    void put(ReplicationGroupRow row) {
        rows().put(row.id(), row);
    }

    private Table<ReplicationGroupRow> rows() {
        return cloud.table("replication-groups", ReplicationGroupRow.class);
    }

    /** Such as {@code arn:aws:elasticache:ap-northeast-2:123456789012:replicationgroup:sessions}. */
    String arn(String type, String name) {
        return "arn:aws:elasticache:" + cloud.region() + ":" + cloud.account() + ":" + type + ":" + name;
    }
}

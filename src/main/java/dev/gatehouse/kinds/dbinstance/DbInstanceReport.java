package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.PendingModifiedValues;

/** What AWS says of a DB instance, in our words. What is on its way counts as there, but not as ready. */
final class DbInstanceReport {

    /** Where it is written what happens to the data at the end. */
    static final String FINAL_SNAPSHOT = Ownership.PREFIX + "final-snapshot";

    private static final Set<String> READY = Set.of("available", "storage-optimization");
    private static final Set<String> FAILED = Set.of(
            "failed",
            "storage-full",
            "incompatible-network",
            "incompatible-parameters",
            "incompatible-option-group",
            "incompatible-restore",
            "insufficient-capacity",
            "inaccessible-encryption-credentials",
            "restore-error");

    private DbInstanceReport() {}

    /** Members of clusters, other engines and storage with provisioned IOPS are none of this kind. */
    static boolean isOfThisKind(DBInstance instance) {
        return DatabaseEngine.named(instance.engine()).isPresent()
                && DatabaseStorage.named(instance.storageType()).isPresent()
                && instance.dbClusterIdentifier() == null
                && instance.dbSubnetGroup() != null;
    }

    static Present<DbInstanceSpec> present(DBInstance instance) {
        Map<String, String> tags = new TreeMap<>();
        instance.tagList().forEach(tag -> tags.put(tag.key(), tag.value()));
        return new Present<>(
                instance.dbInstanceIdentifier(),
                spec(instance, tags),
                readiness(instance.dbInstanceStatus()),
                attributes(instance),
                TagMap.ownership(tags));
    }

    private static DbInstanceSpec spec(DBInstance instance, Map<String, String> tags) {
        PendingModifiedValues pending = Optional.ofNullable(instance.pendingModifiedValues())
                .orElseGet(() -> PendingModifiedValues.builder().build());
        return new DbInstanceSpec(
                instance.dbInstanceIdentifier(),
                DatabaseEngine.named(instance.engine()).orElseThrow(),
                or(pending.engineVersion(), instance.engineVersion()),
                or(pending.dbInstanceClass(), instance.dbInstanceClass()),
                or(pending.allocatedStorage(), instance.allocatedStorage()),
                DatabaseStorage.named(or(pending.storageType(), instance.storageType()))
                        .orElseThrow(),
                or(pending.multiAZ(), instance.multiAZ()),
                Ref.external(instance.dbSubnetGroup().dbSubnetGroupName()),
                instance.vpcSecurityGroups().stream()
                        .map(group -> Ref.<SecurityGroupSpec>external(group.vpcSecurityGroupId()))
                        .toList(),
                or(pending.port(), port(instance)),
                instance.dbName(),
                instance.masterUsername(),
                instance.storageEncrypted(),
                or(pending.backupRetentionPeriod(), instance.backupRetentionPeriod()),
                instance.deletionProtection(),
                FinalSnapshot.of(tags.getOrDefault(FINAL_SNAPSHOT, "")),
                instance.preferredBackupWindow(),
                instance.preferredMaintenanceWindow(),
                instance.autoMinorVersionUpgrade(),
                instance.publiclyAccessible(),
                TagMap.visible(tags));
    }

    /** While it is being created AWS tells no endpoint, and so no port: as if it were the engine's own. */
    private static int port(DBInstance instance) {
        return instance.endpoint() == null
                ? DatabaseEngine.named(instance.engine()).orElseThrow().port()
                : instance.endpoint().port();
    }

    private static <T> T or(@Nullable T pending, T present) {
        return pending == null ? present : pending;
    }

    static Readiness readiness(String status) {
        if (READY.contains(status)) {
            return Readiness.READY;
        }
        return FAILED.contains(status) ? new Readiness.Failed(status) : new Readiness.InProgress(status);
    }

    private static Map<String, String> attributes(DBInstance instance) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("state", instance.dbInstanceStatus());
        put(attributes, "zone", instance.availabilityZone());
        put(attributes, "standbyZone", instance.secondaryAvailabilityZone());
        put(attributes, "resourceId", instance.dbiResourceId());
        Optional.ofNullable(instance.endpoint())
                .ifPresent(endpoint -> put(attributes, "endpoint", endpoint.address() + ":" + endpoint.port()));
        Optional.ofNullable(instance.masterUserSecret())
                .ifPresent(secret -> put(attributes, "secret", secret.secretArn()));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}

package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.PendingRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SecretRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SidesRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.OptionsRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBParameterGroupStatus;
import software.amazon.awssdk.services.rds.model.Endpoint;
import software.amazon.awssdk.services.rds.model.MasterUserSecret;
import software.amazon.awssdk.services.rds.model.OptionGroupMembership;
import software.amazon.awssdk.services.rds.model.PendingModifiedValues;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/** How an instance is shown. */
final class DbInstanceDescriptions {

    // How far the latest time that can be restored lags behind, typically.
    private static final Duration LOG_LAG = Duration.ofMinutes(5);

    private final Cloud cloud;
    private final RdsTables tables;
    private final DbSubnetGroups groups;
    private final DbNames names;

    DbInstanceDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.groups = new DbSubnetGroups(cloud);
        this.names = new DbNames(cloud);
    }

    DBInstance describe(DbInstanceRow row) {
        Instant now = cloud.now();
        DbSettingsRow settings = row.settings().at(now);
        DBInstance.Builder shown = DBInstance.builder();
        showIdentity(shown, row);
        showCapacity(shown, settings.capacity(), DbEngine.of(row.identity().engine()));
        showOptions(shown, settings.options());
        showSides(shown, row.sides().at(now), row);
        tables.subnetGroups()
                .get(settings.capacity().subnetGroup())
                .map(groups::describe)
                .ifPresent(shown::dbSubnetGroup);
        if (!now.isBefore(row.createdAt())) {
            showCreated(shown, row, settings);
        }
        return shown.dbInstanceStatus(row.status(now))
                .pendingModifiedValues(pending(row, settings.capacity(), now))
                .masterUserSecret(secret(row, now))
                .tagList(DbTags.list(tables.tags().of(tables.arn("db", row.id()))))
                .build();
    }

    private void showIdentity(DBInstance.Builder shown, DbInstanceRow row) {
        shown.dbInstanceIdentifier(row.id())
                .dbiResourceId(row.resourceId())
                .dbInstanceArn(tables.arn("db", row.id()))
                .engine(row.identity().engine())
                .masterUsername(row.identity().masterUsername())
                .dbName(row.identity().dbName())
                .storageEncrypted(row.identity().encrypted())
                .kmsKeyId(row.identity().kmsKeyId())
                .licenseModel(DbEngine.of(row.identity().engine()).license())
                .dbInstancePort(0)
                .monitoringInterval(0)
                .networkType("IPV4")
                .backupTarget("region")
                .activityStreamStatus("stopped")
                .customerOwnedIpEnabled(false)
                .dedicatedLogVolume(false)
                .isStorageConfigUpgradeAvailable(false)
                .engineLifecycleSupport("open-source-rds-extended-support")
                .databaseInsightsMode("standard")
                .dbSecurityGroups(java.util.List.of())
                .domainMemberships(java.util.List.of())
                .associatedRoles(java.util.List.of())
                .readReplicaDBInstanceIdentifiers(java.util.List.of());
    }

    private static void showCapacity(DBInstance.Builder shown, CapacityRow capacity, DbEngine engine) {
        shown.dbInstanceClass(capacity.instanceClass())
                .engineVersion(capacity.engineVersion())
                .allocatedStorage(capacity.storage())
                .storageType(capacity.storageType())
                .iops(capacity.iops())
                .storageThroughput(capacity.throughput())
                .multiAZ(capacity.multiAz())
                .backupRetentionPeriod(capacity.backupRetention())
                .optionGroupMemberships(OptionGroupMembership.builder()
                        .optionGroupName(engine.defaultOptionGroup(capacity.engineVersion()))
                        .status("in-sync")
                        .build());
    }

    private void showOptions(DBInstance.Builder shown, OptionsRow options) {
        shown.preferredBackupWindow(options.backupWindow())
                .preferredMaintenanceWindow(options.maintenanceWindow())
                .deletionProtection(options.deletionProtection())
                .autoMinorVersionUpgrade(options.autoMinorVersionUpgrade())
                .publiclyAccessible(options.publiclyAccessible())
                .copyTagsToSnapshot(options.copyTags())
                .iamDatabaseAuthenticationEnabled(options.iamAuthentication())
                .performanceInsightsEnabled(options.performanceInsights())
                .maxAllocatedStorage(options.mostStorage())
                .caCertificateIdentifier(options.certificate())
                .certificateDetails(details -> details.caIdentifier(options.certificate()))
                .enabledCloudwatchLogsExports(options.exportedLogs().isEmpty() ? null : options.exportedLogs())
                .dbParameterGroups(DBParameterGroupStatus.builder()
                        .dbParameterGroupName(options.parameterGroup())
                        .parameterApplyStatus("in-sync")
                        .build())
                .vpcSecurityGroups(options.groupIds().stream()
                        .map(id -> VpcSecurityGroupMembership.builder()
                                .vpcSecurityGroupId(id)
                                .status("active")
                                .build())
                        .toList());
    }

    private static void showSides(DBInstance.Builder shown, SidesRow sides, DbInstanceRow row) {
        shown.availabilityZone(sides.primary().zone());
        Optional.ofNullable(sides.standby()).ifPresent(standby -> shown.secondaryAvailabilityZone(standby.zone()));
    }

    private void showCreated(DBInstance.Builder shown, DbInstanceRow row, DbSettingsRow settings) {
        shown.instanceCreateTime(row.createdAt())
                .endpoint(Endpoint.builder()
                        .address(names.of(row.id()))
                        .port(settings.capacity().port())
                        .hostedZoneId(DbNames.hostedZone(cloud.region()))
                        .build());
        Instant restorable = cloud.now().minus(LOG_LAG);
        if (settings.capacity().backupRetention() > 0 && restorable.isAfter(row.createdAt())) {
            shown.latestRestorableTime(restorable);
        }
    }

    private static @Nullable MasterUserSecret secret(DbInstanceRow row, Instant now) {
        SecretRow secret = row.secret();
        return secret == null
                ? null
                : MasterUserSecret.builder()
                        .secretArn(secret.arn())
                        .secretStatus(now.isBefore(row.createdAt()) ? "creating" : "active")
                        .kmsKeyId(secret.kmsKeyId())
                        .build();
    }

    /** What is on its way, or waits for the maintenance window. */
    private static PendingModifiedValues pending(DbInstanceRow row, CapacityRow is, Instant now) {
        PendingRow waiting = row.pending();
        CapacityRow to = waiting != null
                ? waiting.settings().capacity()
                : row.settings().next(now).map(DbSettingsRow::capacity).orElse(is);
        return PendingModifiedValues.builder()
                .dbInstanceClass(changed(is.instanceClass(), to.instanceClass()))
                .engineVersion(changed(is.engineVersion(), to.engineVersion()))
                .allocatedStorage(changed(is.storage(), to.storage()))
                .storageType(changed(is.storageType(), to.storageType()))
                .iops(changed(is.iops(), to.iops()))
                .storageThroughput(changed(is.throughput(), to.throughput()))
                .multiAZ(changed(is.multiAz(), to.multiAz()))
                .port(changed(is.port(), to.port()))
                .backupRetentionPeriod(changed(is.backupRetention(), to.backupRetention()))
                .build();
    }

    private static <T> @Nullable T changed(@Nullable T from, @Nullable T to) {
        return java.util.Objects.equals(from, to) ? null : to;
    }
}

package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.HostRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.PendingRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SecretRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SidesRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import dev.gatehouse.sandbox.traits.Unsupported;
import dev.gatehouse.sandbox.traits.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceResponse;

/** Modifications: what is only an option changes at once, the rest immediately if asked so, else in the window. */
public final class DbInstanceModifications {

    private static final Set<String> KNOWN = Set.of(
            "DBInstanceIdentifier",
            "AllocatedStorage",
            "DBInstanceClass",
            "VpcSecurityGroupIds",
            "ApplyImmediately",
            "MasterUserPassword",
            "DBParameterGroupName",
            "BackupRetentionPeriod",
            "PreferredBackupWindow",
            "PreferredMaintenanceWindow",
            "MultiAZ",
            "EngineVersion",
            "AllowMajorVersionUpgrade",
            "AutoMinorVersionUpgrade",
            "Iops",
            "StorageThroughput",
            "StorageType",
            "CACertificateIdentifier",
            "CopyTagsToSnapshot",
            "CloudwatchLogsExportConfiguration",
            "DBPortNumber",
            "PubliclyAccessible",
            "EnableIAMDatabaseAuthentication",
            "EnablePerformanceInsights",
            "DeletionProtection",
            "MaxAllocatedStorage",
            "ManageMasterUserPassword",
            "MasterUserSecretKmsKeyId",
            "RotateMasterUserPassword");

    private final Cloud cloud;
    private final RdsTables tables;
    private final DbSettings settings;
    private final DbPlacement placement;
    private final MasterSecrets secrets;
    private final DbModificationEvents events;
    private final DbInstanceDescriptions descriptions;

    DbInstanceModifications(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.settings = new DbSettings(cloud);
        this.placement = new DbPlacement(cloud);
        this.secrets = new MasterSecrets(cloud);
        this.events = new DbModificationEvents(cloud);
        this.descriptions = new DbInstanceDescriptions(cloud);
    }

    public ModifyDbInstanceResponse modifyDBInstance(ModifyDbInstanceRequest request) {
        Unsupported.refuse(request, KNOWN);
        DbInstanceRow instance = tables.instanceNamed(request.dbInstanceIdentifier());
        Instant now = cloud.now();
        if (!instance.status(now).equals("available")) {
            throw AwsError.of("InvalidDBInstanceState", "Database instance is not in available state.");
        }
        DbSettingsRow current = instance.settings().at(now);
        PendingRow waiting = instance.pending();
        DbSettingsRow base =
                waiting == null ? current : current.with(waiting.settings().capacity());
        DbSubnetGroupRow group =
                tables.subnetGroups().get(current.capacity().subnetGroup()).orElseThrow();
        DbSettingsRow wanted = settings.changed(instance, base, request, group.vpcId());
        if (wanted.options().publiclyAccessible() && !current.options().publiclyAccessible()) {
            placement.checkPublic(group.vpcId());
        }
        DbInstanceRow changed = withPassword(withOptions(instance, wanted), request);
        changed = apply(changed, wanted, group, Boolean.TRUE.equals(request.applyImmediately()));
        tables.put(changed);
        return ModifyDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(changed))
                .build();
    }

    private DbInstanceRow withOptions(DbInstanceRow instance, DbSettingsRow wanted) {
        Instant now = cloud.now();
        DbSettingsRow current = instance.settings().at(now);
        if (!current.options().groupIds().equals(wanted.options().groupIds())) {
            instance.sides()
                    .last()
                    .hosts()
                    .forEach(host ->
                            placement.changeGroups(host, wanted.options().groupIds()));
        }
        return instance.with(instance.settings().then(now, current.with(wanted.options())));
    }

    private DbInstanceRow withPassword(DbInstanceRow instance, ModifyDbInstanceRequest request) {
        DbEngine engine = DbEngine.of(instance.identity().engine());
        Boolean manage = request.manageMasterUserPassword();
        if (request.masterUserPassword() != null) {
            boolean managed = manage == null ? instance.secret() != null : manage;
            DbCredentials.check(request.masterUserPassword(), managed, engine);
            events.passwordReset(instance.id());
        }
        if (Boolean.TRUE.equals(request.rotateMasterUserPassword())) {
            rotate(instance, Boolean.TRUE.equals(request.applyImmediately()));
        }
        if (Boolean.TRUE.equals(manage) && instance.secret() == null) {
            return instance.with(secrets.make(
                    tables.arn("db", instance.id()),
                    instance.identity().masterUsername(),
                    request.masterUserSecretKmsKeyId()));
        }
        if (Boolean.FALSE.equals(manage) && instance.secret() != null) {
            DbCredentials.check(request.masterUserPassword(), false, engine);
            secrets.remove(instance.secret());
            return instance.withoutSecret();
        }
        return instance;
    }

    private void rotate(DbInstanceRow instance, boolean immediately) {
        if (!immediately) {
            throw RdsErrors.combination("You must specify apply immediately when rotating the master user password.");
        }
        SecretRow secret = instance.secret();
        if (secret == null) {
            throw RdsErrors.combination("The master user password of the DB instance is not managed.");
        }
        secrets.rotate(secret);
        events.passwordReset(instance.id());
    }

    private DbInstanceRow apply(
            DbInstanceRow instance, DbSettingsRow wanted, DbSubnetGroupRow group, boolean immediately) {
        Instant now = cloud.now();
        CapacityRow from = instance.settings().at(now).capacity();
        CapacityRow to = wanted.capacity();
        Optional.ofNullable(instance.pending()).ifPresent(old -> forget(instance, old));
        if (from.equals(to)) {
            return instance.withoutPending();
        }
        boolean onlyRetention = from.backupRetention() > 0
                && to.backupRetention() > 0
                && from.equals(DbModificationEvents.withRetention(to, from.backupRetention()));
        if (onlyRetention) {
            return instance.withoutPending().with(instance.settings().then(now, wanted));
        }
        Instant start = immediately ? now : Windows.next(wanted.options().maintenanceWindow(), now);
        Duration takes = from.multiAz() == to.multiAz()
                ? cloud.durations().of(DbDurations.MODIFICATION)
                : cloud.durations().of(DbDurations.STANDBY);
        SidesRow sides = sides(instance.sides().last(), from, wanted, group, start.plus(takes));
        events.write(instance.id(), from, to, start, start.plus(takes));
        return immediately
                ? instance.modified(start, takes, wanted, sides)
                : instance.with(new PendingRow(start, takes, wanted, sides));
    }

    private void forget(DbInstanceRow instance, PendingRow old) {
        events.revoke(instance.id(), old.at());
        HostRow had = instance.sides().last().standby();
        HostRow promised = old.sides().standby();
        if (had == null && promised != null) {
            placement.release(promised, cloud.now());
        } else if (had != null && promised == null) {
            placement.keep(had);
        }
    }

    private SidesRow sides(SidesRow now, CapacityRow from, DbSettingsRow wanted, DbSubnetGroupRow group, Instant done) {
        if (from.multiAz() == wanted.capacity().multiAz()) {
            return now;
        }
        HostRow standby = now.standby();
        if (standby != null) {
            placement.release(standby, done);
            return new SidesRow(now.primary(), null);
        }
        return new SidesRow(
                now.primary(),
                placement.standby(group, now.primary().zone(), wanted.options().groupIds()));
    }
}

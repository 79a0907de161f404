package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.HostRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.IdentityRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SecretRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SidesRow;
import dev.gatehouse.sandbox.traits.Timeline;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;

/** How an instance comes to be: checked at once, there minutes later. */
final class DbInstanceCreation {

    private static final int MOST_INSTANCES = 40;
    private static final int LONGEST_IDENTIFIER = 63;

    private static final Set<String> KNOWN = Set.of(
            "DBName",
            "DBInstanceIdentifier",
            "AllocatedStorage",
            "DBInstanceClass",
            "Engine",
            "MasterUsername",
            "MasterUserPassword",
            "VpcSecurityGroupIds",
            "AvailabilityZone",
            "DBSubnetGroupName",
            "PreferredMaintenanceWindow",
            "DBParameterGroupName",
            "BackupRetentionPeriod",
            "PreferredBackupWindow",
            "Port",
            "MultiAZ",
            "EngineVersion",
            "AutoMinorVersionUpgrade",
            "LicenseModel",
            "Iops",
            "StorageThroughput",
            "OptionGroupName",
            "PubliclyAccessible",
            "Tags",
            "StorageType",
            "StorageEncrypted",
            "KmsKeyId",
            "CopyTagsToSnapshot",
            "EnableIAMDatabaseAuthentication",
            "EnablePerformanceInsights",
            "PerformanceInsightsRetentionPeriod",
            "EnableCloudwatchLogsExports",
            "DeletionProtection",
            "MaxAllocatedStorage",
            "NetworkType",
            "CACertificateIdentifier",
            "ManageMasterUserPassword",
            "MasterUserSecretKmsKeyId",
            "MonitoringInterval",
            "BackupTarget",
            "EngineLifecycleSupport",
            "DatabaseInsightsMode");

    private final Cloud cloud;
    private final RdsTables tables;
    private final DbSubnetGroups groups;
    private final DbPlacement placement;
    private final DbSettings settings;
    private final MasterSecrets secrets;
    private final DbSnapshots snapshots;
    private final EventLog events;

    DbInstanceCreation(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.groups = new DbSubnetGroups(cloud);
        this.placement = new DbPlacement(cloud);
        this.settings = new DbSettings(cloud);
        this.secrets = new MasterSecrets(cloud);
        this.snapshots = new DbSnapshots(cloud);
        this.events = new EventLog(cloud);
    }

    DbInstanceRow make(CreateDbInstanceRequest request) {
        Unsupported.refuse(request, KNOWN);
        refuseOtherThanUsual(request);
        String id = RdsErrors.identifier(request.dbInstanceIdentifier(), "DBInstanceIdentifier", LONGEST_IDENTIFIER)
                .toLowerCase(Locale.ROOT);
        Map<String, String> tags = tables.tags().checked(DbTags.map(request.tags()));
        IdentityRow identity = identity(request);
        refuseTwinsAndTooMany(id);
        DbSubnetGroupRow group = groups.forInstance(request.dbSubnetGroupName());
        DbSettingsRow wanted = settings.initial(request, group);
        if (wanted.options().publiclyAccessible()) {
            placement.checkPublic(group.vpcId());
        }
        boolean multiAz = wanted.capacity().multiAz();
        String zone = placement.zone(group, request.availabilityZone(), multiAz);
        SidesRow sides = sides(group, zone, wanted);
        SecretRow secret = Boolean.TRUE.equals(request.manageMasterUserPassword())
                ? secrets.make(tables.arn("db", id), identity.masterUsername(), request.masterUserSecretKmsKeyId())
                : null;
        DbInstanceRow instance = instance(id, identity, wanted, sides, secret);
        tables.put(instance);
        if (wanted.capacity().backupRetention() > 0) {
            Instant created = instance.createdAt();
            snapshots.takeFirst(
                    instance, created, created.plus(cloud.durations().of(DbDurations.BACKUP)));
        }
        tables.tags().add(tables.arn("db", id), tags);
        return instance;
    }

    private static void refuseOtherThanUsual(CreateDbInstanceRequest request) {
        Unsupported.refuseUnless(request.monitoringInterval(), "MonitoringInterval", 0);
        Unsupported.refuseUnless(request.networkType(), "NetworkType", "IPV4");
        Unsupported.refuseUnless(request.backupTarget(), "BackupTarget", "region");
        Unsupported.refuseUnless(request.databaseInsightsModeAsString(), "DatabaseInsightsMode", "standard");
        Unsupported.refuseUnless(request.performanceInsightsRetentionPeriod(), "PerformanceInsightsRetentionPeriod", 7);
        Unsupported.refuseUnless(
                request.engineLifecycleSupport(), "EngineLifecycleSupport", "open-source-rds-extended-support");
        if (request.optionGroupName() != null && !request.optionGroupName().startsWith("default:")) {
            throw new AwsError(
                    404,
                    "OptionGroupNotFoundFault",
                    "Specified OptionGroupName: " + request.optionGroupName() + " not found.");
        }
    }

    private IdentityRow identity(CreateDbInstanceRequest request) {
        DbEngine engine = DbEngine.of(RdsErrors.required(request.engine(), "Engine"));
        boolean managed = Boolean.TRUE.equals(request.manageMasterUserPassword());
        String user = DbCredentials.user(request.masterUsername(), engine);
        DbCredentials.check(request.masterUserPassword(), managed, engine);
        // An empty name is none at all to RDS: Terraform's older providers send it always (2026-11).
        String name = "".equals(request.dbName()) ? null : request.dbName();
        if (name != null && !engine.takesAsDatabase(name)) {
            throw RdsErrors.invalid("DBName must begin with a letter and contain only alphanumeric characters.");
        }
        if (name != null && engine.reserves(name)) {
            throw RdsErrors.invalid("DBName " + name + " cannot be used as it is a reserved word used by the engine");
        }
        boolean encrypted = Boolean.TRUE.equals(request.storageEncrypted());
        if (!encrypted && request.kmsKeyId() != null) {
            throw RdsErrors.combination("You can't specify KmsKeyId when StorageEncrypted is not enabled.");
        }
        return new IdentityRow(engine.wireName(), user, name, encrypted, encrypted ? key(request.kmsKeyId()) : null);
    }

    private String key(@Nullable String asked) {
        return secrets.keyArn(asked, "aws/rds");
    }

    private void refuseTwinsAndTooMany(String id) {
        if (tables.instance(id).isPresent()) {
            throw AwsError.of("DBInstanceAlreadyExists", "DB instance already exists");
        }
        if (tables.instances().size() >= MOST_INSTANCES) {
            throw AwsError.of("InstanceQuotaExceeded", "Instance quota exceeded");
        }
    }

    private SidesRow sides(DbSubnetGroupRow group, String zone, DbSettingsRow wanted) {
        HostRow primary = placement.host(group, zone, wanted.options().groupIds());
        HostRow standby = wanted.capacity().multiAz()
                ? placement.standby(group, zone, wanted.options().groupIds())
                : null;
        return new SidesRow(primary, standby);
    }

    private DbInstanceRow instance(
            String id, IdentityRow identity, DbSettingsRow wanted, SidesRow sides, @Nullable SecretRow secret) {
        Instant now = cloud.now();
        Instant created = now.plus(cloud.durations().of(DbDurations.CREATION));
        if (sides.standby() != null) {
            created = created.plus(cloud.durations().of(DbDurations.STANDBY));
        }
        boolean backedUp = wanted.capacity().backupRetention() > 0;
        Instant available = backedUp ? created.plus(cloud.durations().of(DbDurations.BACKUP)) : created;
        events.write(id, created, "creation", "DB instance created");
        if (backedUp) {
            events.write(id, created, "backup", "Backing up DB instance");
            events.write(id, available, "backup", "Finished DB Instance backup");
        }
        return new DbInstanceRow(
                id,
                "db-" + cloud.newKey("", 26),
                identity,
                now,
                created,
                secret,
                Timeline.of(now, wanted),
                Timeline.of(now, "creating").then(created, "backing-up").then(available, "available"),
                Timeline.of(now, sides),
                Timeline.of(now, sides.primary().address()),
                null,
                null);
    }
}

package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.OptionsRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CloudwatchLogsExportConfiguration;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** Reads from requests what an instance shall be set to, checked, with RDS's defaults. */
final class DbSettings {

    private static final int MOST_DAYS = 35;
    private static final int LEAST_PORT = 1150;
    private static final int MOST_PORT = 65_535;
    private static final String CERTIFICATE = "rds-ca-rsa2048-g1";

    private final DbPlacement placement;

    DbSettings(Cloud cloud) {
        this.placement = new DbPlacement(cloud);
    }

    DbSettingsRow initial(CreateDbInstanceRequest request, DbSubnetGroupRow group) {
        DbEngine engine = DbEngine.of(request.engine());
        String version = engine.resolve(request.engineVersion());
        if (request.licenseModel() != null && !request.licenseModel().equals(engine.license())) {
            throw RdsErrors.invalid("Invalid license model '" + request.licenseModel() + "' for engine '"
                    + engine.wireName() + "'. Valid license models are: " + engine.license() + ".");
        }
        if (request.allocatedStorage() == null) {
            throw RdsErrors.invalid("The parameter AllocatedStorage must be provided and must not be blank.");
        }
        String type = request.storageType() == null ? request.iops() == null ? "gp3" : "io1" : request.storageType();
        CapacityRow capacity = capacity(
                engine,
                version,
                RdsErrors.required(request.dbInstanceClass(), "DBInstanceClass"),
                new DbStorage(request.allocatedStorage(), type, request.iops(), request.storageThroughput()),
                Boolean.TRUE.equals(request.multiAZ()),
                request.port() == null ? engine.port() : request.port(),
                group.name(),
                request.backupRetentionPeriod() == null ? 1 : request.backupRetentionPeriod());
        DbWindows windows = DbWindows.of(request.preferredBackupWindow(), request.preferredMaintenanceWindow());
        boolean inDefaultGroup = group.name().equals("default");
        OptionsRow options = new OptionsRow(
                placement.groups(request.vpcSecurityGroupIds(), group.vpcId()),
                windows.backup(),
                windows.maintenance(),
                Boolean.TRUE.equals(request.deletionProtection()),
                !Boolean.FALSE.equals(request.autoMinorVersionUpgrade()),
                Objects.requireNonNullElse(request.publiclyAccessible(), inDefaultGroup),
                Boolean.TRUE.equals(request.copyTagsToSnapshot()),
                Boolean.TRUE.equals(request.enableIAMDatabaseAuthentication()),
                Boolean.TRUE.equals(request.enablePerformanceInsights()),
                ceiling(request.maxAllocatedStorage(), capacity.storage()),
                parameterGroup(request.dbParameterGroupName(), engine, version),
                Objects.requireNonNullElse(request.caCertificateIdentifier(), CERTIFICATE),
                List.copyOf(request.enableCloudwatchLogsExports()));
        return new DbSettingsRow(capacity, options);
    }

    /** The settings after a modification, whenever it shall take place. */
    DbSettingsRow changed(DbInstanceRow instance, DbSettingsRow old, ModifyDbInstanceRequest request, String vpcId) {
        DbEngine engine = DbEngine.of(instance.identity().engine());
        String version = version(engine, old.capacity().engineVersion(), request);
        DbStorage storage = DbStorageChange.of(old.capacity(), request);
        CapacityRow was = old.capacity();
        CapacityRow capacity = capacity(
                engine,
                version,
                or(request.dbInstanceClass(), was.instanceClass()),
                storage,
                or(request.multiAZ(), was.multiAz()),
                or(request.dbPortNumber(), was.port()),
                was.subnetGroup(),
                or(request.backupRetentionPeriod(), was.backupRetention()));
        OptionsRow set = old.options();
        DbWindows windows = DbWindows.of(
                or(request.preferredBackupWindow(), set.backupWindow()),
                or(request.preferredMaintenanceWindow(), set.maintenanceWindow()));
        OptionsRow options = new OptionsRow(
                request.vpcSecurityGroupIds().isEmpty()
                        ? set.groupIds()
                        : placement.groups(request.vpcSecurityGroupIds(), vpcId),
                windows.backup(),
                windows.maintenance(),
                or(request.deletionProtection(), set.deletionProtection()),
                or(request.autoMinorVersionUpgrade(), set.autoMinorVersionUpgrade()),
                or(request.publiclyAccessible(), set.publiclyAccessible()),
                or(request.copyTagsToSnapshot(), set.copyTags()),
                or(request.enableIAMDatabaseAuthentication(), set.iamAuthentication()),
                or(request.enablePerformanceInsights(), set.performanceInsights()),
                request.maxAllocatedStorage() == null
                        ? set.mostStorage()
                        : ceiling(request.maxAllocatedStorage(), capacity.storage()),
                parameterGroup(request.dbParameterGroupName(), engine, version),
                or(request.caCertificateIdentifier(), set.certificate()),
                exportedLogs(set.exportedLogs(), request.cloudwatchLogsExportConfiguration()));
        return new DbSettingsRow(capacity, options);
    }

    private static List<String> exportedLogs(List<String> old, @Nullable CloudwatchLogsExportConfiguration change) {
        if (change == null) {
            return old;
        }
        return Stream.concat(old.stream(), change.enableLogTypes().stream())
                .filter(type -> !change.disableLogTypes().contains(type))
                .distinct()
                .toList();
    }

    private static <T> T or(@Nullable T asked, T otherwise) {
        return asked == null ? otherwise : asked;
    }

    private static String version(DbEngine engine, String from, ModifyDbInstanceRequest request) {
        if (request.engineVersion() == null) {
            return from;
        }
        String to = engine.resolve(request.engineVersion());
        if (!engine.upgrades(from, to)) {
            throw RdsErrors.combination("Cannot find upgrade path from " + from + " to " + to + ".");
        }
        boolean major = !engine.major(from).equals(engine.major(to));
        if (major && !Boolean.TRUE.equals(request.allowMajorVersionUpgrade())) {
            throw RdsErrors.combination(
                    "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.");
        }
        return to;
    }

    private static CapacityRow capacity(
            DbEngine engine,
            String version,
            String instanceClass,
            DbStorage asked,
            boolean multiAz,
            int port,
            String subnetGroup,
            int retention) {
        DbStorage storage = asked.checked(engine);
        if (port < LEAST_PORT || port > MOST_PORT) {
            throw RdsErrors.invalid("Invalid endpoint port " + port + ", port must be in the range of " + LEAST_PORT
                    + " - " + MOST_PORT);
        }
        if (retention < 0 || retention > MOST_DAYS) {
            throw RdsErrors.invalid("Invalid backup retention period: " + retention
                    + ". The backup retention period must be between 0 and " + MOST_DAYS);
        }
        return new CapacityRow(
                DbInstanceClasses.check(instanceClass, engine, version),
                version,
                storage.size(),
                storage.type(),
                storage.iops(),
                storage.throughput(),
                multiAz,
                port,
                subnetGroup,
                retention);
    }

    private static String parameterGroup(@Nullable String asked, DbEngine engine, String version) {
        String standard = engine.defaultParameterGroup(version);
        if (asked == null || asked.equals(standard)) {
            return standard;
        }
        if (asked.startsWith("default.")) {
            throw RdsErrors.combination("The parameter group " + asked + " with DBParameterGroupFamily "
                    + asked.substring("default.".length()) + " can't be used for this instance. Please use a parameter"
                    + " group with DBParameterGroupFamily " + engine.family(version));
        }
        throw new AwsError(404, "DBParameterGroupNotFound", "DBParameterGroup not found: " + asked);
    }

    /** The storage it may grow to by itself; none if that is what it has. */
    private static @Nullable Integer ceiling(@Nullable Integer asked, int storage) {
        if (asked == null || asked == storage) {
            return null;
        }
        if (asked < storage * 1.1) {
            throw RdsErrors.combination(
                    asked < storage
                            ? "Max storage size must be greater than storage size"
                            : "The maximum allocated storage must be increased by at least 10 percent.");
        }
        return asked;
    }
}

package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.OptionsRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;

/** Reads from requests what a replication group shall be set to, checked, with ElastiCache's defaults. */
final class CacheSettings {

    private static final int MOST_DAYS = 35;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!&#$^<>-]{16,128}");

    private final Cloud cloud;
    private final CachePlacement placement;

    CacheSettings(Cloud cloud) {
        this.cloud = cloud;
        this.placement = new CachePlacement(cloud);
    }

    CacheSettingsRow initial(CreateReplicationGroupRequest request, CacheSubnetGroupRow subnets, int count) {
        CacheEngine engine = CacheEngine.of(request.engine());
        String version = engine.resolve(request.engineVersion());
        boolean encrypts = Boolean.TRUE.equals(request.transitEncryptionEnabled());
        if (encrypts && request.cacheSubnetGroupName() == null) {
            throw CacheErrors.combination(
                    "Encryption features are only supported for replication groups in an Amazon VPC: specify a cache"
                            + " subnet group.");
        }
        EngineRow wanted = checked(
                new EngineRow(
                        CacheNodeTypes.check(CacheErrors.required(request.cacheNodeType(), "CacheNodeType")),
                        version,
                        Boolean.TRUE.equals(request.automaticFailoverEnabled()),
                        Boolean.TRUE.equals(request.multiAZEnabled()),
                        encrypts,
                        encrypts
                                ? Objects.requireNonNullElse(request.transitEncryptionModeAsString(), "required")
                                : null),
                count);
        if (wanted.multiAz() && subnets.zones().size() < 2) {
            throw CacheErrors.combination(
                    "Multi-AZ needs a cache subnet group with subnets in at least two Availability Zones.");
        }
        CacheWindows windows = CacheWindows.of(request.snapshotWindow(), request.preferredMaintenanceWindow());
        OptionsRow options = new OptionsRow(
                CacheErrors.required(request.replicationGroupDescription(), "ReplicationGroupDescription"),
                placement.groups(request.securityGroupIds(), subnets.vpcId()),
                windows.maintenance(),
                windows.snapshot(),
                retention(request.snapshotRetentionLimit(), 0),
                !Boolean.FALSE.equals(request.autoMinorVersionUpgrade()),
                parameterGroup(request.cacheParameterGroupName(), engine, version),
                request.authToken() == null ? null : token(request.authToken(), encrypts),
                null);
        return new CacheSettingsRow(wanted, options);
    }

    CacheSettingsRow changed(
            ReplicationGroupRow group, CacheSettingsRow old, ModifyReplicationGroupRequest request, String vpcId) {
        CacheEngine engine = CacheEngine.of(group.identity().engine());
        EngineRow was = old.engine();
        String version = request.engineVersion() == null ? was.version() : engine.resolve(request.engineVersion());
        if (!CacheEngine.upgrades(engine, was.version(), engine, version)) {
            throw CacheErrors.combination(
                    "Cannot downgrade cache cluster from version " + was.version() + " to version " + version + ".");
        }
        boolean encrypts = or(request.transitEncryptionEnabled(), was.transitEncryption());
        String mode = request.transitEncryptionModeAsString() == null
                ? was.transitMode()
                : request.transitEncryptionModeAsString();
        if (encrypts && !was.transitEncryption() && !"preferred".equals(mode)) {
            throw CacheErrors.combination(
                    "To turn on in-transit encryption for an existing replication group, set TransitEncryptionMode to"
                            + " preferred first.");
        }
        EngineRow wanted = checked(
                new EngineRow(
                        request.cacheNodeType() == null
                                ? was.nodeType()
                                : CacheNodeTypes.check(request.cacheNodeType()),
                        version,
                        or(request.automaticFailoverEnabled(), was.automaticFailover()),
                        or(request.multiAZEnabled(), was.multiAz()),
                        encrypts,
                        encrypts ? mode : null),
                group.nodes().last().size());
        OptionsRow set = old.options();
        CacheWindows windows = CacheWindows.of(
                or(request.snapshotWindow(), set.snapshotWindow()),
                or(request.preferredMaintenanceWindow(), set.maintenanceWindow()));
        OptionsRow options = new OptionsRow(
                or(request.replicationGroupDescription(), set.description()),
                request.securityGroupIds().isEmpty()
                        ? set.groupIds()
                        : placement.groups(request.securityGroupIds(), vpcId),
                windows.maintenance(),
                windows.snapshot(),
                retention(request.snapshotRetentionLimit(), set.snapshotRetention()),
                or(request.autoMinorVersionUpgrade(), set.autoMinorVersionUpgrade()),
                parameterGroup(request.cacheParameterGroupName(), engine, version),
                CacheTokens.changed(cloud, request, set.tokenSetAt(), encrypts, this::token),
                request.snapshottingClusterId() == null
                        ? set.snapshotSource()
                        : member(group, request.snapshottingClusterId()));
        return new CacheSettingsRow(wanted, options);
    }

    private static String member(ReplicationGroupRow group, String id) {
        return group.nodes().last().stream()
                .map(NodeRow::clusterId)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(
                        () -> CacheErrors.invalid("SnapshottingClusterId " + id + " is not in the replication group."));
    }

    private static <T> T or(@Nullable T asked, T otherwise) {
        return asked == null ? otherwise : asked;
    }

    static EngineRow checked(EngineRow wanted, int nodes) {
        if (wanted.automaticFailover() && nodes < 2) {
            throw CacheErrors.combination(
                    "When using automatic failover, there must be at least 2 cache clusters in the replication group.");
        }
        if (wanted.multiAz() && !wanted.automaticFailover()) {
            throw CacheErrors.combination("Must enable automatic failover for Multi-AZ enabled Replication Group.");
        }
        return wanted;
    }

    private java.time.Instant token(String token, boolean encrypts) {
        if (!encrypts) {
            throw CacheErrors.combination("The AUTH token is only supported when encryption-in-transit is enabled.");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw CacheErrors.invalid("Invalid AuthToken provided.");
        }
        return cloud.now();
    }

    private static int retention(@Nullable Integer asked, int otherwise) {
        int days = asked == null ? otherwise : asked;
        if (days < 0 || days > MOST_DAYS) {
            throw CacheErrors.invalid("Snapshot retention limit must be between 0 and " + MOST_DAYS + ".");
        }
        return days;
    }

    private static String parameterGroup(@Nullable String asked, CacheEngine engine, String version) {
        String standard = "default." + engine.family(version);
        if (asked == null || asked.equals(standard)) {
            return standard;
        }
        if (asked.startsWith("default.")) {
            throw CacheErrors.combination("Expected a parameter group of family " + engine.family(version)
                    + " but found one of family " + asked.substring("default.".length()) + ".");
        }
        throw new AwsError(404, "CacheParameterGroupNotFound", "CacheParameterGroup not found: " + asked);
    }
}

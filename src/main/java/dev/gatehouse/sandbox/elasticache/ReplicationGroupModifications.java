package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.PendingRow;
import dev.gatehouse.sandbox.traits.Unsupported;
import dev.gatehouse.sandbox.traits.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupResponse;

/** Modifications: what is only an option changes at once, the rest immediately if asked so, else in the window. */
public final class ReplicationGroupModifications {

    private static final Set<String> KNOWN = Set.of(
            "ReplicationGroupId",
            "ReplicationGroupDescription",
            "AutomaticFailoverEnabled",
            "MultiAZEnabled",
            "SecurityGroupIds",
            "PreferredMaintenanceWindow",
            "CacheParameterGroupName",
            "ApplyImmediately",
            "Engine",
            "EngineVersion",
            "AutoMinorVersionUpgrade",
            "SnapshotRetentionLimit",
            "SnapshotWindow",
            "SnapshottingClusterId",
            "CacheNodeType",
            "AuthToken",
            "AuthTokenUpdateStrategy",
            "TransitEncryptionEnabled",
            "TransitEncryptionMode");

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheSettings settings;
    private final CachePlacement placement;
    private final ReplicationGroupDescriptions descriptions;

    ReplicationGroupModifications(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.settings = new CacheSettings(cloud);
        this.placement = new CachePlacement(cloud);
        this.descriptions = new ReplicationGroupDescriptions(cloud);
    }

    public ModifyReplicationGroupResponse modifyReplicationGroup(ModifyReplicationGroupRequest request) {
        Unsupported.refuse(request, KNOWN);
        ReplicationGroupRow group = tables.availableGroup(request.replicationGroupId());
        Unsupported.refuseUnless(request.engine(), "Engine", group.identity().engine());
        CacheSettingsRow current = group.settings().at(cloud.now());
        PendingRow waiting = group.pending();
        CacheSettingsRow base =
                waiting == null ? current : current.with(waiting.settings().engine());
        String vpcId =
                tables.subnetGroups().get(group.subnetGroup()).orElseThrow().vpcId();
        CacheSettingsRow wanted = settings.changed(group, base, request, vpcId);
        if (!current.options().groupIds().equals(wanted.options().groupIds())) {
            group.nodes()
                    .last()
                    .forEach(node ->
                            placement.changeGroups(node, wanted.options().groupIds()));
        }
        ReplicationGroupRow changed = apply(
                group.with(old -> old.then(cloud.now(), current.with(wanted.options()))),
                wanted,
                Boolean.TRUE.equals(request.applyImmediately()));
        tables.put(changed);
        return ModifyReplicationGroupResponse.builder()
                .replicationGroup(descriptions.describe(changed))
                .build();
    }

    private ReplicationGroupRow apply(ReplicationGroupRow group, CacheSettingsRow wanted, boolean immediately) {
        Instant now = cloud.now();
        EngineRow from = group.settings().at(now).engine();
        if (from.equals(wanted.engine())) {
            return group.with((PendingRow) null);
        }
        Duration takes = cloud.durations().of(CacheDurations.MODIFICATION);
        if (immediately) {
            return group.modified(now, takes, wanted);
        }
        Instant window = Windows.next(wanted.options().maintenanceWindow(), now);
        return group.with(new PendingRow(window, takes, wanted));
    }
}

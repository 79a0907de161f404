package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Windows;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import java.util.Locale;

/**
 * Desired state of a replication group.
 *
 * @param engineVersion major and minor number; the rest is ElastiCache's to choose
 * @param replicas how many nodes stand by beside the primary
 * @param auth whether clients must give a token, which AWS makes and keeps
 * @param snapshotRetention in days; 0 for no automatic backups
 * @param finalSnapshot what happens to the data when it is deleted
 */
public record ReplicationGroupSpec(
        @ForcesReplacement @Unique(longest = 40) String identifier,
        @Advanced String description,
        @ForcesReplacement CacheEngine engine,
        String engineVersion,
        String nodeType,
        int replicas,
        boolean automaticFailover,
        boolean multiAz,
        @ForcesReplacement int port,
        @ForcesReplacement Ref<CacheSubnetGroupSpec> subnetGroup,
        List<Ref<SecurityGroupSpec>> securityGroups,
        @ForcesReplacement boolean encryptionInTransit,
        boolean auth,
        @ForcesReplacement boolean encryptionAtRest,
        int snapshotRetention,
        FinalSnapshot finalSnapshot,
        @Advanced String snapshotWindow,
        @Advanced String maintenanceWindow,
        @Advanced boolean autoMinorVersionUpgrade,
        Tags tags)
        implements Spec {

    public ReplicationGroupSpec {
        identifier = identifier.strip().toLowerCase(Locale.ROOT);
        description = description.strip();
        engineVersion = majorAndMinor(engineVersion.strip());
        nodeType = nodeType.strip();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
        snapshotWindow = Windows.canonical(snapshotWindow);
        maintenanceWindow = Windows.canonical(maintenanceWindow);
    }

    private static String majorAndMinor(String version) {
        return version.matches("\\d+\\.\\d+\\.\\d+") ? version.substring(0, version.lastIndexOf('.')) : version;
    }
}

package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a new group is proposed to be: a small Valkey with a replica. Whether a final snapshot is kept, nobody proposes. */
final class ReplicationGroupProposal {

    private static final int PORT = 6379;

    private ReplicationGroupProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("identifier", freeIdentifier(surroundings));
        fields.put("description", "Managed by Gatehouse");
        fields.put("engine", CacheEngine.VALKEY.wireName());
        fields.put("engineVersion", CacheEngine.VALKEY.knownVersions().getFirst());
        fields.put("nodeType", "cache.t4g.micro");
        fields.put("replicas", "1");
        fields.put("automaticFailover", "true");
        fields.put("multiAz", "true");
        fields.put("port", String.valueOf(PORT));
        surroundings.siblings(CacheSubnetGroupSpec.class).stream()
                .findFirst()
                .ifPresent(group -> fields.put("subnetGroup", group.ref().toString()));
        surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().letsIn(PORT))
                .findFirst()
                .ifPresent(group -> fields.put("securityGroups[0]", group.ref().toString()));
        fields.put("encryptionInTransit", "true");
        fields.put("auth", "true");
        fields.put("encryptionAtRest", "true");
        fields.put("snapshotRetention", "7");
        // Two and three o'clock at night in Seoul.
        fields.put("snapshotWindow", "17:00-18:00");
        fields.put("maintenanceWindow", "sun:18:00-sun:19:00");
        fields.put("autoMinorVersionUpgrade", "true");
        return fields;
    }

    private static String freeIdentifier(Surroundings surroundings) {
        return Identifiers.free(
                "cache",
                surroundings.siblings(ReplicationGroupSpec.class).stream()
                        .map(other -> other.spec().identifier())
                        .toList());
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a new instance is proposed to be: a small MySQL with a standby. Whether a final snapshot is kept, nobody proposes. */
final class DbInstanceProposal {

    private DbInstanceProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        DatabaseEngine engine = DatabaseEngine.MYSQL;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("identifier", freeIdentifier(surroundings));
        fields.put("engine", engine.wireName());
        fields.put("engineVersion", engine.knownVersions().getFirst());
        fields.put("instanceClass", "db.t4g.micro");
        fields.put("allocatedStorage", "20");
        fields.put("storageType", DatabaseStorage.GP3.wireName());
        fields.put("multiAz", "true");
        surroundings.siblings(DbSubnetGroupSpec.class).stream()
                .findFirst()
                .ifPresent(group -> fields.put("subnetGroup", group.ref().toString()));
        surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().letsIn(engine.port()))
                .findFirst()
                .ifPresent(group -> fields.put("securityGroups[0]", group.ref().toString()));
        fields.put("port", String.valueOf(engine.port()));
        fields.put("masterUsername", "dbadmin");
        fields.put("encrypted", "true");
        fields.put("backupRetention", "7");
        fields.put("deletionProtection", "false");
        // Two and three o'clock at night in Seoul.
        fields.put("backupWindow", "17:00-17:30");
        fields.put("maintenanceWindow", "sun:18:00-sun:18:30");
        fields.put("autoMinorVersionUpgrade", "false");
        fields.put("publiclyAccessible", "false");
        return fields;
    }

    private static String freeIdentifier(Surroundings surroundings) {
        return Identifiers.free(
                "database",
                surroundings.siblings(DbInstanceSpec.class).stream()
                        .map(other -> other.spec().identifier())
                        .toList());
    }
}

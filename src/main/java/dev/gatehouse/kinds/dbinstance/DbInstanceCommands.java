package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.stream.Collectors;

/** What a person would type to make a DB instance. */
final class DbInstanceCommands {

    private DbInstanceCommands() {}

    static List<String> of(DbInstanceSpec spec, Surroundings surroundings) {
        String groups = spec.securityGroups().isEmpty()
                ? ""
                : spec.securityGroups().stream()
                        .map(group -> Typed.ref(group, surroundings))
                        .collect(Collectors.joining(" ", " --vpc-security-group-ids ", ""));
        String database = spec.databaseName() == null ? "" : " --db-name " + Typed.quoted(spec.databaseName());
        return List.of("aws rds create-db-instance --db-instance-identifier " + Typed.quoted(spec.identifier())
                + " --engine " + spec.engine().wireName()
                + " --engine-version " + Typed.quoted(spec.engineVersion())
                + " --db-instance-class " + Typed.quoted(spec.instanceClass())
                + " --allocated-storage " + spec.allocatedStorage()
                + " --storage-type " + spec.storageType().wireName()
                + " --db-subnet-group-name " + Typed.ref(spec.subnetGroup(), surroundings)
                + groups
                + " --port " + spec.port()
                + database
                + " --master-username " + Typed.quoted(spec.masterUsername())
                + " --manage-master-user-password"
                + " --backup-retention-period " + spec.backupRetention()
                + " --preferred-backup-window " + Typed.quoted(spec.backupWindow())
                + " --preferred-maintenance-window " + Typed.quoted(spec.maintenanceWindow())
                + flag(spec.multiAz(), "multi-az")
                + flag(spec.encrypted(), "storage-encrypted")
                + flag(spec.deletionProtection(), "deletion-protection")
                + flag(spec.autoMinorVersionUpgrade(), "auto-minor-version-upgrade")
                + flag(spec.publiclyAccessible(), "publicly-accessible"));
    }

    private static String flag(boolean on, String name) {
        return on ? " --" + name : " --no-" + name;
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Windows;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a DB instance. Its master password is AWS's: nobody gives one.
 *
 * @param allocatedStorage in GiB
 * @param multiAz whether a standby in another zone takes over when the primary fails
 * @param backupRetention in days; 0 for no backups
 * @param finalSnapshot what happens to the data when it is deleted
 */
public record DbInstanceSpec(
        @ForcesReplacement @Unique(longest = 63) String identifier,
        @ForcesReplacement DatabaseEngine engine,
        String engineVersion,
        String instanceClass,
        int allocatedStorage,
        @Advanced DatabaseStorage storageType,
        boolean multiAz,
        @ForcesReplacement Ref<DbSubnetGroupSpec> subnetGroup,
        List<Ref<SecurityGroupSpec>> securityGroups,
        int port,
        @Nullable @ForcesReplacement String databaseName,
        @ForcesReplacement String masterUsername,
        @ForcesReplacement boolean encrypted,
        int backupRetention,
        boolean deletionProtection,
        FinalSnapshot finalSnapshot,
        @Advanced String backupWindow,
        @Advanced String maintenanceWindow,
        @Advanced boolean autoMinorVersionUpgrade,
        @Advanced boolean publiclyAccessible,
        Tags tags)
        implements Spec {

    public DbInstanceSpec {
        identifier = identifier.strip().toLowerCase(Locale.ROOT);
        engineVersion = engineVersion.strip();
        instanceClass = instanceClass.strip();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
        databaseName = databaseName == null || databaseName.isBlank() ? null : databaseName.strip();
        masterUsername = masterUsername.strip();
        backupWindow = Windows.canonical(backupWindow);
        maintenanceWindow = Windows.canonical(maintenanceWindow);
    }
}

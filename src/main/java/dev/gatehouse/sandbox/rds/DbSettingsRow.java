package dev.gatehouse.sandbox.rds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a DB instance is set to. */
record DbSettingsRow(CapacityRow capacity, OptionsRow options) {

    /** What waits for the maintenance window, unless it is to be applied immediately. */
    record CapacityRow(
            String instanceClass,
            String engineVersion,
            int storage,
            String storageType,
            @Nullable Integer iops,
            @Nullable Integer throughput,
            boolean multiAz,
            int port,
            String subnetGroup,
            int backupRetention) {}

    /** What changes as soon as it is asked for. */
    record OptionsRow(
            List<String> groupIds,
            String backupWindow,
            String maintenanceWindow,
            boolean deletionProtection,
            boolean autoMinorVersionUpgrade,
            boolean publiclyAccessible,
            boolean copyTags,
            boolean iamAuthentication,
            boolean performanceInsights,
            @Nullable Integer mostStorage,
            String parameterGroup,
            String certificate,
            List<String> exportedLogs) {}

    DbSettingsRow with(CapacityRow changed) {
        return new DbSettingsRow(changed, options);
    }

    DbSettingsRow with(OptionsRow changed) {
        return new DbSettingsRow(capacity, changed);
    }
}

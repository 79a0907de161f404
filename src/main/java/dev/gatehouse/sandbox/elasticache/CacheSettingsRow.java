package dev.gatehouse.sandbox.elasticache;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a replication group is set to. */
record CacheSettingsRow(EngineRow engine, OptionsRow options) {

    /** What waits for the maintenance window, unless it is to be applied immediately. */
    record EngineRow(
            String nodeType,
            String version,
            boolean automaticFailover,
            boolean multiAz,
            boolean transitEncryption,
            @Nullable String transitMode) {}

    /** What changes as soon as it is asked for. */
    record OptionsRow(
            String description,
            List<String> groupIds,
            String maintenanceWindow,
            String snapshotWindow,
            int snapshotRetention,
            boolean autoMinorVersionUpgrade,
            String parameterGroup,
            @Nullable Instant tokenSetAt,
            @Nullable String snapshotSource) {}

    CacheSettingsRow with(EngineRow changed) {
        return new CacheSettingsRow(changed, options);
    }

    CacheSettingsRow with(OptionsRow changed) {
        return new CacheSettingsRow(engine, changed);
    }
}

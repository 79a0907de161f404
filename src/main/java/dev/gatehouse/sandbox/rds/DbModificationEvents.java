package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import java.time.Instant;

/** What RDS writes about a modification when it begins and when it ends. */
final class DbModificationEvents {

    private static final String CHANGE = "configuration change";

    private final Cloud cloud;
    private final EventLog log;

    DbModificationEvents(Cloud cloud) {
        this.cloud = cloud;
        this.log = new EventLog(cloud);
    }

    void passwordReset(String id) {
        log.write(id, cloud.now(), CHANGE, "Reset master credentials");
    }

    void revoke(String id, Instant from) {
        log.revoke(id, from);
    }

    void write(String id, CapacityRow from, CapacityRow to, Instant start, Instant end) {
        if (!from.instanceClass().equals(to.instanceClass())) {
            log.write(id, start, CHANGE, "Applying modification to database instance class");
            log.write(id, end, CHANGE, "Finished applying modification to DB instance class");
        }
        if (from.storage() != to.storage()) {
            log.write(id, start, CHANGE, "Applying modification to allocated storage");
            log.write(id, end, CHANGE, "Finished applying modification to allocated storage");
        }
        if (!from.multiAz() && to.multiAz()) {
            log.write(id, start, CHANGE, "Applying modification to convert to a Multi-AZ DB Instance");
            log.write(id, end, CHANGE, "Finished applying modification to convert to a Multi-AZ DB instance");
        }
        if (from.multiAz() && !to.multiAz()) {
            log.write(id, start, CHANGE, "Applying modification to convert to a standard (Single-AZ) DB Instance");
            log.write(
                    id, end, CHANGE, "Finished applying modification to convert to a standard (Single-AZ) DB instance");
        }
    }

    static CapacityRow withRetention(CapacityRow row, int days) {
        return new CapacityRow(
                row.instanceClass(),
                row.engineVersion(),
                row.storage(),
                row.storageType(),
                row.iops(),
                row.throughput(),
                row.multiAz(),
                row.port(),
                row.subnetGroup(),
                days);
    }
}

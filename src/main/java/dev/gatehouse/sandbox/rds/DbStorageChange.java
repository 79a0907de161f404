package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import java.util.Objects;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** The storage after a modification: it only grows, and by a tenth at least. */
final class DbStorageChange {

    private DbStorageChange() {}

    static DbStorage of(CapacityRow was, ModifyDbInstanceRequest request) {
        int size = size(was.storage(), request.allocatedStorage() == null ? was.storage() : request.allocatedStorage());
        String type = request.storageType() == null ? was.storageType() : request.storageType();
        // What the old type or size gave by itself is not what the new one shall have.
        boolean same = type.equals(was.storageType()) && size == was.storage();
        // No operations at all are none that are asked for: Terraform's provider sends 0 with a new size (2026-11).
        Integer iops = Objects.equals(request.iops(), 0) ? null : request.iops();
        return new DbStorage(
                size,
                type,
                iops != null ? iops : same || type.startsWith("io") ? was.iops() : null,
                request.storageThroughput() != null ? request.storageThroughput() : same ? was.throughput() : null);
    }

    private static int size(int was, int asked) {
        if (asked < was) {
            throw RdsErrors.combination("Requested size must be greater than or equal to current size");
        }
        return asked == was ? was : Math.max(asked, (int) Math.ceil(was * 1.1));
    }
}

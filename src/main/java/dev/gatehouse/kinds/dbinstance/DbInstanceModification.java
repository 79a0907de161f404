package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

/** The one call that brings an instance from what it is to what is desired, naming only what differs. */
final class DbInstanceModification {

    private final DbInstanceSpec from;
    private final DbInstanceSpec to;
    private boolean needed;

    private DbInstanceModification(DbInstanceSpec from, DbInstanceSpec to) {
        this.from = from;
        this.to = to;
    }

    static Optional<ModifyDbInstanceRequest> between(Present<DbInstanceSpec> observed, DbInstanceSpec desired) {
        ModifyDbInstanceRequest.Builder request = ModifyDbInstanceRequest.builder()
                .dbInstanceIdentifier(observed.externalId())
                .applyImmediately(true);
        DbInstanceModification modification = new DbInstanceModification(observed.spec(), desired);
        modification.write(request);
        return modification.needed ? Optional.of(request.build()) : Optional.empty();
    }

    private void write(ModifyDbInstanceRequest.Builder request) {
        differing(
                DbInstanceSpec::engineVersion,
                version -> request.engineVersion(version).allowMajorVersionUpgrade(true));
        differing(DbInstanceSpec::instanceClass, request::dbInstanceClass);
        differing(DbInstanceSpec::allocatedStorage, request::allocatedStorage);
        differing(DbInstanceSpec::storageType, type -> request.storageType(type.wireName()));
        differing(DbInstanceSpec::multiAz, request::multiAZ);
        differing(
                DbInstanceSpec::securityGroups,
                groups -> request.vpcSecurityGroupIds(
                        groups.stream().map(Ref::externalId).toList()));
        differing(DbInstanceSpec::port, request::dbPortNumber);
        differing(DbInstanceSpec::backupRetention, request::backupRetentionPeriod);
        differing(DbInstanceSpec::deletionProtection, request::deletionProtection);
        differing(DbInstanceSpec::backupWindow, request::preferredBackupWindow);
        differing(DbInstanceSpec::maintenanceWindow, request::preferredMaintenanceWindow);
        differing(DbInstanceSpec::autoMinorVersionUpgrade, request::autoMinorVersionUpgrade);
        differing(DbInstanceSpec::publiclyAccessible, request::publiclyAccessible);
    }

    private <T> void differing(Function<DbInstanceSpec, T> part, Consumer<T> write) {
        if (!Objects.equals(part.apply(from), part.apply(to))) {
            write.accept(part.apply(to));
            needed = true;
        }
    }
}

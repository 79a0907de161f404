package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import org.springframework.stereotype.Component;

/** A database that anybody may find, that anybody may delete, or that goes back less far. */
@Component
final class DbInstanceHazard implements Hazard<DbInstanceSpec> {

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public boolean opens(DbInstanceSpec before, DbInstanceSpec after, Lookup lookup) {
        return after.publiclyAccessible() && !before.publiclyAccessible();
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public boolean endangersData(DbInstanceSpec before, DbInstanceSpec after) {
        return before.deletionProtection() && !after.deletionProtection()
                || after.backupRetention() < before.backupRetention()
                || before.multiAz() && !after.multiAz();
    }
}

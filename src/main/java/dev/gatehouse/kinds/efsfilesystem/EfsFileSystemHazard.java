package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.resource.Hazard;
import org.springframework.stereotype.Component;

/** Files that are no longer backed up. */
@Component
final class EfsFileSystemHazard implements Hazard<EfsFileSystemSpec> {

    @Override
    public Class<EfsFileSystemSpec> specType() {
        return EfsFileSystemSpec.class;
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public boolean endangersData(EfsFileSystemSpec before, EfsFileSystemSpec after) {
        return before.backup() && !after.backup();
    }
}

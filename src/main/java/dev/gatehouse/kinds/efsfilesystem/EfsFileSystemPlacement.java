package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class EfsFileSystemPlacement implements Placement<EfsFileSystemSpec> {

    @Override
    public Class<EfsFileSystemSpec> specType() {
        return EfsFileSystemSpec.class;
    }

    @Override
    public Place of(EfsFileSystemSpec spec) {
        return new Place.InRegion();
    }
}

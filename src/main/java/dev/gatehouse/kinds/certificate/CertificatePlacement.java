package dev.gatehouse.kinds.certificate;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class CertificatePlacement implements Placement<CertificateSpec> {

    @Override
    public Class<CertificateSpec> specType() {
        return CertificateSpec.class;
    }

    @Override
    public Place of(CertificateSpec spec) {
        return new Place.InRegion();
    }
}

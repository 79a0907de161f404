package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class DnsRecordPlacement implements Placement<DnsRecordSpec> {

    @Override
    public Class<DnsRecordSpec> specType() {
        return DnsRecordSpec.class;
    }

    @Override
    public Place of(DnsRecordSpec spec) {
        return new Place.Beside(spec.zone());
    }
}

package dev.gatehouse.aws;

import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** The Availability Zones of each account and Region, asked for once; they change about once in a few years. */
@Component
final class KnownZones implements RegionFacts {

    private static final Logger LOG = LoggerFactory.getLogger(KnownZones.class);

    private final Clients clients;
    private final Map<Scope, List<Zone>> known = new ConcurrentHashMap<>();

    KnownZones(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Zone> zones(Scope scope) {
        List<Zone> zones = known.get(scope);
        if (zones != null) {
            return zones;
        }
        try {
            List<Zone> asked = clients
                    .ec2(scope)
                    .describeAvailabilityZones(request ->
                            request.filters(filter -> filter.name("zone-type").values("availability-zone")))
                    .availabilityZones()
                    .stream()
                    .map(zone -> new Zone(zone.zoneName(), zone.zoneId()))
                    .sorted(Comparator.comparing(Zone::name))
                    .toList();
            known.put(scope, asked);
            return asked;
        } catch (SdkException unavailable) {
            LOG.warn("Availability Zones of {} are not known yet: {}", scope, unavailable.getMessage());
            return List.of();
        }
    }
}

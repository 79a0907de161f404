package dev.gatehouse.aws;

import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Surroundings.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.LocationType;

/**
 * The Availability Zones of each account and Region and what can be launched there, asked for once; they change about
 * once in a few years. Where AWS does not tell, only one caller waits, and not for long; for the next half minute nobody asks again.
 */
@Component
final class KnownZones implements RegionFacts {

    private static final Logger LOG = LoggerFactory.getLogger(KnownZones.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clients clients;
    private final Clock clock;
    private final Map<Scope, List<Zone>> known = new ConcurrentHashMap<>();
    private final Map<Scope, Instant> asked = new ConcurrentHashMap<>();

    KnownZones(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public List<Zone> zones(Scope scope) {
        List<Zone> zones = known.get(scope);
        if (zones != null) {
            return zones;
        }
        return isToAsk(scope) ? ask(scope) : List.of();
    }

    /** Notes that this caller asks, so that no other does meanwhile. */
    private boolean isToAsk(Scope scope) {
        Instant now = clock.instant();
        return now.equals(
                asked.merge(scope, now, (before, mine) -> before.plus(PAUSE).isAfter(mine) ? before : mine));
    }

    private List<Zone> ask(Scope scope) {
        try {
            Ec2Client ec2 = clients.ec2(scope);
            List<AvailabilityZone> told = ec2.describeAvailabilityZones(request -> request.filters(
                                    filter -> filter.name("zone-type").values("availability-zone"))
                            .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE)))
                    .availabilityZones();
            Map<String, Set<String>> types = offered(ec2, scope);
            List<Zone> zones = told.stream()
                    .map(zone ->
                            new Zone(zone.zoneName(), zone.zoneId(), types.getOrDefault(zone.zoneName(), Set.of())))
                    .sorted(Comparator.comparing(Zone::name))
                    .toList();
            known.put(scope, zones);
            return zones;
        } catch (SdkException unavailable) {
            LOG.warn("Availability Zones of {} are not known yet: {}", scope, unavailable.getMessage());
            return List.of();
        }
    }

    /** By zone; without an answer nothing is known of any, which is no reason to do without the zones. */
    private static Map<String, Set<String>> offered(Ec2Client ec2, Scope scope) {
        try {
            return ec2
                    .describeInstanceTypeOfferingsPaginator(
                            request -> request.locationType(LocationType.AVAILABILITY_ZONE)
                                    .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE)))
                    .instanceTypeOfferings()
                    .stream()
                    .collect(Collectors.groupingBy(
                            InstanceTypeOffering::location,
                            Collectors.mapping(InstanceTypeOffering::instanceTypeAsString, Collectors.toSet())));
        } catch (SdkException unavailable) {
            LOG.warn("What can be launched in the zones of {} is not known: {}", scope, unavailable.getMessage());
            return Map.of();
        }
    }
}

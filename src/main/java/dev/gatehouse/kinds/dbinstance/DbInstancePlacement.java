package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shows a DB instance in the subnets of its group: in all of them as long as RDS has not said which zones it chose, then
 * in those of the primary and the standby.
 */
@Component
final class DbInstancePlacement implements Placement<DbInstanceSpec> {

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public Place of(DbInstanceSpec spec) {
        return new Place.InRegion();
    }

    @Override
    public Place of(DbInstanceSpec spec, Map<String, String> attributes, Lookup lookup) {
        List<Ref<SubnetSpec>> all =
                lookup.spec(spec.subnetGroup()).map(group -> group.subnets()).orElse(List.of());
        Set<String> zones = Stream.of(attributes.get("zone"), attributes.get("standbyZone"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Ref<?>> chosen = all.stream()
                .filter(subnet -> lookup.spec(subnet)
                        .filter(one -> zones.contains(one.availabilityZone()))
                        .isPresent())
                .<Ref<?>>map(subnet -> subnet)
                .toList();
        if (all.isEmpty()) {
            return of(spec);
        }
        return new Place.InSubnets(chosen.isEmpty() ? List.copyOf(all) : chosen);
    }
}

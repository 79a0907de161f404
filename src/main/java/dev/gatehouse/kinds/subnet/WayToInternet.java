package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.Providers;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whether the packets of a subnet find the internet, without knowing what rules their way or gives the internet. */
@Component
final class WayToInternet {

    private final Rulers rulers;
    private final Providers providers;

    WayToInternet(Rulers rulers, Providers providers) {
        this.rulers = rulers;
        this.providers = providers;
    }

    /** Whether the subnet's way leads there, or to something that is not ours and so might. */
    boolean isThereFor(SubnetSpec subnet, Surroundings surroundings) {
        Set<Ref<?>> internet = providers.of(Role.internet(subnet.vpc()), surroundings);
        return rulers.of(subnet, Place.Rule.WAY, surroundings)
                .filter(way -> References.in(way).stream()
                        .map(References.At::ref)
                        .anyMatch(ref -> ref instanceof Ref.External || internet.contains(ref)))
                .isPresent();
    }
}

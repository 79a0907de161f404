package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.List;

/** The subnets of one purpose, one for each zone, in the order of the zones. */
record Tier(List<Subnet> subnets) {

    Tier {
        subnets = List.copyOf(subnets);
    }

    List<Ref<SubnetSpec>> refs() {
        return subnets.stream().map(Subnet::ref).toList();
    }

    List<Cidr> blocks() {
        return subnets.stream().map(Subnet::cidr).toList();
    }

    Subnet first() {
        return subnets.getFirst();
    }

    /** The subnet of this tier that stands where the other one does; the first if none does. */
    Subnet beside(Subnet other) {
        return subnets.stream()
                .filter(subnet -> subnet.zone().equals(other.zone()))
                .findFirst()
                .orElse(first());
    }
}

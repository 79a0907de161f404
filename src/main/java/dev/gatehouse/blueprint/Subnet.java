package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;

/**
 * A subnet of a blueprint.
 *
 * @param part how it is called within the stack: {@code public-a}
 */
record Subnet(Ref<SubnetSpec> ref, String part, String zone, Cidr cidr) {

    /** The letter of its zone. */
    String letter() {
        return zone.substring(zone.length() - 1);
    }
}

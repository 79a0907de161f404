package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single server of a blueprint.
 *
 * @param type as AWS calls its size
 * @param forwards whether it passes on packets that are neither from nor to it, as a NAT instance
 * @param start what it does at its first start; null if nothing
 */
record Host(
        String part,
        String type,
        Subnet subnet,
        List<Ref<SecurityGroupSpec>> groups,
        Ref<InstanceProfileSpec> profile,
        Reach reach,
        boolean forwards,
        @Nullable UserData start) {

    /** Whether the internet can find it, and whether at the same place each time. */
    enum Reach {
        INSIDE,
        CHANGING,
        ELASTIC
    }

    /** One that the internet cannot find. */
    static Host inside(
            String part, String type, Subnet subnet, Ref<SecurityGroupSpec> group, Ref<InstanceProfileSpec> profile) {
        return new Host(part, type, subnet, List.of(group), profile, Reach.INSIDE, false, null);
    }

    Host reached(Reach by) {
        return new Host(part, type, subnet, groups, profile, by, forwards, start);
    }

    Host in(List<Ref<SecurityGroupSpec>> all) {
        return new Host(part, type, subnet, all, profile, reach, forwards, start);
    }

    Host starting(UserData with) {
        return new Host(part, type, subnet, groups, profile, reach, forwards, with);
    }

    Host forwarding() {
        return new Host(part, type, subnet, groups, profile, reach, true, start);
    }
}

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a route can lead to. Its room also has a {@link RouteTargetSlot}. A target says where it stands by having a
 * component of one of these names.
 */
public interface RouteTarget extends Spec {

    /** The VPC it is attached to as a whole; null if it is none of that sort, or not attached. */
    default @Nullable Ref<VpcSpec> vpc() {
        return null;
    }

    /** The subnet it sends from, by that subnet's own routes; null if it stands in none. */
    default @Nullable Ref<SubnetSpec> subnet() {
        return null;
    }
}

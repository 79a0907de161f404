package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import org.springframework.stereotype.Component;

/** A way from public addresses through the edge of the VPC is a way in as well as out. */
@Component
final class RouteTableHazard implements Hazard<RouteTableSpec> {

    @Override
    public Class<RouteTableSpec> specType() {
        return RouteTableSpec.class;
    }

    @Override
    public boolean opens(RouteTableSpec before, RouteTableSpec after, Lookup lookup) {
        boolean newWay =
                after.routes().stream().anyMatch(route -> !before.routes().contains(route) && isPublic(route, lookup));
        boolean newSubnet = !before.subnets().containsAll(after.subnets())
                && after.routes().stream().anyMatch(route -> isPublic(route, lookup));
        return newWay || newSubnet;
    }

    /** An internet gateway that is not ours is known by AWS's id alone. */
    private static boolean isPublic(Route route, Lookup lookup) {
        if (route.destination().isPrivate()) {
            return false;
        }
        return route.target() instanceof Ref.External<?> external
                ? external.id().startsWith("igw-")
                : lookup.spec(route.target()).map(RouteTarget::vpc).isPresent();
    }
}

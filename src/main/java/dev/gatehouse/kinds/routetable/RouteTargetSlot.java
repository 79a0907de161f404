package dev.gatehouse.kinds.routetable;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.Route;

/**
 * Where in AWS's routes one kind of {@link RouteTarget} stands, and what its AWS ids look like. A Spring bean of each
 * room whose spec is a route target; exactly one slot accepts an id.
 */
public interface RouteTargetSlot {

    /** Whether it is an AWS id of this kind, such as {@code igw-…}. */
    boolean accepts(String externalId);

    /** Whether it is of this kind; unless told otherwise, a slot is for the spec of its own room. */
    default boolean accepts(RouteTarget target) {
        return target.getClass().getPackageName().equals(getClass().getPackageName());
    }

    void point(CreateRouteRequest.Builder route, String externalId);

    void point(ReplaceRouteRequest.Builder route, String externalId);

    /** The id of the target, if the route leads to one of this kind, whether or not that still exists. */
    Optional<String> idOf(Route route);
}

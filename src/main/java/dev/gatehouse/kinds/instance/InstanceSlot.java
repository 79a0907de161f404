package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.routetable.RouteTargetSlot;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.Route;

/**
 * Lets routes lead to instances that forward packets. AWS shows such a route with the instance and its interface, and
 * with the interface alone when that belongs to no instance any more: then it leads to no instance of ours.
 */
@Component
final class InstanceSlot implements RouteTargetSlot {

    @Override
    public boolean accepts(String externalId) {
        return externalId.startsWith("i-");
    }

    @Override
    public void point(CreateRouteRequest.Builder route, String externalId) {
        route.instanceId(externalId);
    }

    @Override
    public void point(ReplaceRouteRequest.Builder route, String externalId) {
        route.instanceId(externalId);
    }

    @Override
    public Optional<String> idOf(Route route) {
        return Optional.ofNullable(route.instanceId());
    }
}

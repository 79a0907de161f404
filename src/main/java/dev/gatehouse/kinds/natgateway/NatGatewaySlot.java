package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.routetable.RouteTargetSlot;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.Route;

/** Lets routes lead to NAT gateways. */
@Component
final class NatGatewaySlot implements RouteTargetSlot {

    @Override
    public boolean accepts(String externalId) {
        return externalId.startsWith("nat-");
    }

    @Override
    public void point(CreateRouteRequest.Builder route, String externalId) {
        route.natGatewayId(externalId);
    }

    @Override
    public void point(ReplaceRouteRequest.Builder route, String externalId) {
        route.natGatewayId(externalId);
    }

    @Override
    public Optional<String> idOf(Route route) {
        return Optional.ofNullable(route.natGatewayId());
    }
}

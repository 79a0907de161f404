package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.kinds.routetable.RouteTargetSlot;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.Route;

/** Lets routes lead to internet gateways, which share a field with virtual private gateways and {@code local}. */
@Component
final class InternetGatewaySlot implements RouteTargetSlot {

    @Override
    public boolean accepts(String externalId) {
        return externalId.startsWith("igw-");
    }

    @Override
    public void point(CreateRouteRequest.Builder route, String externalId) {
        route.gatewayId(externalId);
    }

    @Override
    public void point(ReplaceRouteRequest.Builder route, String externalId) {
        route.gatewayId(externalId);
    }

    @Override
    public Optional<String> idOf(Route route) {
        return Optional.ofNullable(route.gatewayId()).filter(this::accepts);
    }
}

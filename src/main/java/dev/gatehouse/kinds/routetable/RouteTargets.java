package dev.gatehouse.kinds.routetable;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.Route;

/** What routes can lead to, by the slots that the rooms bring. */
@Component
final class RouteTargets {

    private final ObjectProvider<RouteTargetSlot> slots;

    RouteTargets(ObjectProvider<RouteTargetSlot> slots) {
        this.slots = slots;
    }

    boolean knows(String externalId) {
        return slots.stream().anyMatch(slot -> slot.accepts(externalId));
    }

    /** The slot for this id, which must be of a kind that routes can be pointed at. */
    RouteTargetSlot slot(String externalId) {
        return slots.stream()
                .filter(slot -> slot.accepts(externalId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of route target has ids like " + externalId));
    }

    Optional<RouteTargetSlot> slot(RouteTarget target) {
        return slots.stream().filter(slot -> slot.accepts(target)).findFirst();
    }

    /** Whatever the route leads to, of a kind we know or not; a target that was deleted is still named. */
    String idOf(Route route) {
        return slots.stream()
                .map(slot -> slot.idOf(route))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> named(route).findFirst().orElse("unknown"));
    }

    private static Stream<String> named(Route route) {
        // An instance's route names the instance and its interface; the interface is what packets go to.
        return Stream.of(
                        route.networkInterfaceId(),
                        route.gatewayId(),
                        route.natGatewayId(),
                        route.transitGatewayId(),
                        route.vpcPeeringConnectionId(),
                        route.egressOnlyInternetGatewayId(),
                        route.localGatewayId(),
                        route.carrierGatewayId(),
                        route.coreNetworkArn(),
                        route.instanceId())
                .flatMap(Stream::ofNullable);
    }
}

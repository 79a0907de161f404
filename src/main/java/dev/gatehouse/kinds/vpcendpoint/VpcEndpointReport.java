package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What AWS says of an endpoint, in our words. */
final class VpcEndpointReport {

    private VpcEndpointReport() {}

    /** Empty for what is deleted, and for endpoints of other types and services. */
    static Optional<Present<VpcEndpointSpec>> present(VpcEndpoint endpoint, Region region) {
        return isGateway(endpoint) && !state(endpoint).equals("deleted")
                ? GatewayService.named(endpoint.serviceName(), region).map(service -> present(endpoint, service))
                : Optional.empty();
    }

    private static boolean isGateway(VpcEndpoint endpoint) {
        return "gateway".equalsIgnoreCase(endpoint.vpcEndpointTypeAsString());
    }

    private static Present<VpcEndpointSpec> present(VpcEndpoint endpoint, GatewayService service) {
        return new Present<>(
                endpoint.vpcEndpointId(),
                new VpcEndpointSpec(
                        Ref.external(endpoint.vpcId()),
                        service,
                        endpoint.routeTableIds().stream()
                                .map(Ref::<RouteTableSpec>external)
                                .toList(),
                        endpoint.policyDocument(),
                        Ec2Tags.visible(endpoint.tags())),
                readiness(endpoint),
                Map.of("state", state(endpoint), "serviceName", endpoint.serviceName()),
                Ec2Tags.ownership(endpoint.tags()));
    }

    private static Readiness readiness(VpcEndpoint endpoint) {
        String state = state(endpoint);
        return switch (state) {
            case "available" -> Readiness.READY;
            case "failed", "rejected", "expired" ->
                new Readiness.Failed(
                        endpoint.lastError() == null
                                ? state
                                : endpoint.lastError().code() + ": "
                                        + endpoint.lastError().message());
            default -> new Readiness.InProgress(state);
        };
    }

    /** AWS was seen to write both {@code pending} and {@code Pending}. */
    private static String state(VpcEndpoint endpoint) {
        return String.valueOf(endpoint.stateAsString()).toLowerCase(Locale.ROOT);
    }
}

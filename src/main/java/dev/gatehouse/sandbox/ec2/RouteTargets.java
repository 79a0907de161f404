package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;

/** What a route may lead through: an internet gateway, a NAT gateway or a network interface of the same VPC. */
final class RouteTargets {

    private final Cloud cloud;
    private final Tables tables;

    RouteTargets(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    /** The targets a request names, of which there must be one. */
    record Wanted(
            @Nullable String gateway,
            @Nullable String natGateway,
            @Nullable String networkInterface,
            @Nullable String instance,
            @Nullable String endpoint) {

        Wanted(CreateRouteRequest request) {
            this(
                    request.gatewayId(),
                    request.natGatewayId(),
                    request.networkInterfaceId(),
                    request.instanceId(),
                    request.vpcEndpointId());
            Parameters.unsupported(request.egressOnlyInternetGatewayId(), "egressOnlyInternetGatewayId");
            Parameters.unsupported(request.vpcPeeringConnectionId(), "vpcPeeringConnectionId");
            Parameters.unsupported(request.transitGatewayId(), "transitGatewayId");
            Parameters.unsupported(request.localGatewayId(), "localGatewayId");
            Parameters.unsupported(request.carrierGatewayId(), "carrierGatewayId");
            Parameters.unsupported(request.coreNetworkArn(), "coreNetworkArn");
        }

        Wanted(ReplaceRouteRequest request) {
            this(
                    request.gatewayId(),
                    request.natGatewayId(),
                    request.networkInterfaceId(),
                    request.instanceId(),
                    request.vpcEndpointId());
            Parameters.unsupported(request.egressOnlyInternetGatewayId(), "egressOnlyInternetGatewayId");
            Parameters.unsupported(request.vpcPeeringConnectionId(), "vpcPeeringConnectionId");
            Parameters.unsupported(request.transitGatewayId(), "transitGatewayId");
            Parameters.unsupported(request.localGatewayId(), "localGatewayId");
            Parameters.unsupported(request.carrierGatewayId(), "carrierGatewayId");
            Parameters.unsupported(request.coreNetworkArn(), "coreNetworkArn");
        }

        private long count() {
            return Stream.of(gateway, natGateway, networkInterface, instance, endpoint)
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    /** The id of the one target that is wanted, once it is known to be there and in the table's VPC. */
    String wanted(Wanted wanted, RouteTableRow table) {
        if (wanted.count() != 1) {
            throw AwsError.of(
                    wanted.count() == 0 ? "MissingParameter" : "InvalidParameterCombination",
                    "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId,"
                            + " vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId,"
                            + " carrierGatewayId, vpcEndpointId, coreNetworkArn or instanceId");
        }
        if (wanted.gateway() != null) {
            return gateway(wanted.gateway(), table);
        }
        if (wanted.natGateway() != null) {
            return natGateway(wanted.natGateway(), table);
        }
        if (wanted.networkInterface() != null) {
            NetworkInterfaceRow one = Ids.NETWORK_INTERFACE.known(
                    tables.networkInterfaces(), wanted.networkInterface(), "networkInterfaceId");
            return inSameNetwork(table, "interface", one.id(), one.vpcId());
        }
        if (wanted.endpoint() != null) {
            throw endpoint(wanted.endpoint());
        }
        return instance(Objects.requireNonNull(wanted.instance()), table);
    }

    // A route keeps the interface: with another one attached it would not follow the instance.
    private String instance(String id, RouteTableRow table) {
        InstanceRow instance = Ids.INSTANCE.find(tables.instances(), id);
        List<NetworkInterfaceRow> interfaces = tables.interfacesOf(instance.id());
        if (interfaces.size() != 1) {
            throw AwsError.of(
                    "InvalidInstanceID",
                    "There are multiple interfaces attached to instance '" + id
                            + "'. Please specify an interface ID for the operation instead.");
        }
        NetworkInterfaceRow one = interfaces.getFirst();
        return inSameNetwork(table, "interface", one.id(), one.vpcId());
    }

    private String gateway(String id, RouteTableRow table) {
        InternetGatewayRow gateway = tables.internetGateways()
                .get(id)
                .orElseThrow(
                        () -> AwsError.of("InvalidGatewayID.NotFound", "The gateway ID '" + id + "' does not exist"));
        return inSameNetwork(table, "network gateway", id, gateway.vpcId());
    }

    private String natGateway(String id, RouteTableRow table) {
        NatGatewayRow nat = tables.natGateways()
                .get(id)
                .filter(one -> one.isUsable(cloud.now()))
                .orElseThrow(() ->
                        AwsError.of("InvalidNatGatewayID.NotFound", "The natGateway ID '" + id + "' does not exist"));
        inSameNetwork(table, "interface", Objects.requireNonNullElse(nat.networkInterfaceId(), id), nat.vpcId());
        return id;
    }

    private AwsError endpoint(String id) {
        if (tables.vpcEndpoints().get(id).isEmpty()) {
            return Ids.VPC_ENDPOINT.missing(id);
        }
        return AwsError.of(
                "RouteNotSupported",
                "Route table contains unsupported route target: " + id
                        + ". VPC Endpoints of this type cannot be used as route targets.");
    }

    private static String inSameNetwork(RouteTableRow table, String what, String id, @Nullable String vpcId) {
        if (!table.vpcId().equals(vpcId)) {
            throw Parameters.invalid(
                    "route table " + table.id() + " and " + what + " " + id + " belong to different networks");
        }
        return id;
    }
}

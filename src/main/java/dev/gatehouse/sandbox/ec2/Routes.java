package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.RouteTableRow.RouteRow;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteResponse;

/** Routes: the key of one is its table and destination; its target can be replaced in place. */
public final class Routes {

    private final Cloud cloud;
    private final Tables tables;
    private final RouteTargets targets;
    private final RouteDestinations destinations;

    public Routes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.targets = new RouteTargets(cloud);
        this.destinations = new RouteDestinations(cloud);
    }

    public CreateRouteResponse createRoute(CreateRouteRequest request) {
        RouteTableRow table = Ids.ROUTE_TABLE.find(tables.routeTables(), request.routeTableId(), "routeTableId");
        String destination = destinations.wanted(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId());
        String target = targets.wanted(new RouteTargets.Wanted(request), table);
        if (isLocal(table, destination) || table.route(destination).isPresent()) {
            throw AwsError.of("RouteAlreadyExists", "The route identified by " + destination + " already exists.");
        }
        destinations.checkInsideVpc(destination, target, table);
        checkQuota(table, destination);
        tables.routeTables().put(table.id(), table.with(new RouteRow(destination, target)));
        return CreateRouteResponse.builder().returnValue(true).build();
    }

    public ReplaceRouteResponse replaceRoute(ReplaceRouteRequest request) {
        RouteTableRow table = Ids.ROUTE_TABLE.known(tables.routeTables(), request.routeTableId(), "routeTableId");
        String destination = destinations.wanted(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId());
        boolean local = isLocal(table, destination);
        if (!local && table.route(destination).isEmpty()) {
            throw Parameters.invalid(
                    "There is no route defined for '" + destination + "' in the route table. Use CreateRoute instead.");
        }
        RouteTableRow without = table.without(destination);
        if (local && Boolean.TRUE.equals(request.localTarget())) {
            tables.routeTables().put(table.id(), without);
            return ReplaceRouteResponse.builder().build();
        }
        String target = targets.wanted(new RouteTargets.Wanted(request), table);
        if (local) {
            destinations.checkInsideVpcTarget(target);
        } else {
            destinations.checkInsideVpc(destination, target, table);
        }
        tables.routeTables().put(table.id(), without.with(new RouteRow(destination, target)));
        return ReplaceRouteResponse.builder().build();
    }

    public DeleteRouteResponse deleteRoute(DeleteRouteRequest request) {
        RouteTableRow table = Ids.ROUTE_TABLE.find(tables.routeTables(), request.routeTableId(), "routeTableId");
        List<String> given = RouteDestinations.given(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId());
        String destination = given.getFirst();
        if (isLocal(table, destination)) {
            throw Parameters.invalid("cannot remove local route " + destination + " in route table " + table.id());
        }
        if (request.destinationPrefixListId() != null && isOfEndpoint(table, destination)) {
            throw Parameters.invalid(
                    "cannot remove VPC endpoint route " + destination + " in route table " + table.id());
        }
        if (table.route(destination).isEmpty()) {
            throw AwsError.of(
                    "InvalidRoute.NotFound",
                    "no route with destination-cidr-block " + destination + " in route table " + table.id());
        }
        tables.routeTables().put(table.id(), table.without(destination));
        return DeleteRouteResponse.builder().build();
    }

    private boolean isLocal(RouteTableRow table, String destination) {
        return tables.vpcs().get(table.vpcId()).stream()
                .anyMatch(vpc -> vpc.cidrs().contains(destination));
    }

    private boolean isOfEndpoint(RouteTableRow table, String prefixListId) {
        return new RouteDescriptions(cloud)
                .of(table).stream().anyMatch(route -> prefixListId.equals(route.destinationPrefixListId()));
    }

    private void checkQuota(RouteTableRow table, String destination) {
        boolean ipv6 = destination.contains(":");
        long present = table.routes().stream()
                .filter(route -> route.destination().contains(":") == ipv6)
                .count();
        if (present >= cloud.quotas().routesPerTable()) {
            throw AwsError.of("RouteLimitExceeded", "The maximum number of routes has been reached.");
        }
    }
}

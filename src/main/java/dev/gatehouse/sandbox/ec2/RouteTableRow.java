package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A route table with the routes that were put into it; local and endpoint routes are derived where it is described. */
record RouteTableRow(String id, String vpcId, List<RouteRow> routes) {

    /** One route: where to (a CIDR block, either family, or a prefix list), and the id of what takes it there. */
    record RouteRow(String destination, String target) {}

    Optional<RouteRow> route(String destination) {
        return routes.stream()
                .filter(route -> route.destination().equals(destination))
                .findFirst();
    }

    RouteTableRow with(RouteRow added) {
        return new RouteTableRow(
                id, vpcId, Stream.concat(routes.stream(), Stream.of(added)).toList());
    }

    RouteTableRow without(String destination) {
        return new RouteTableRow(
                id,
                vpcId,
                routes.stream()
                        .filter(route -> !route.destination().equals(destination))
                        .toList());
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** How a route table is shown, and the filters that look at what is shown. */
final class RouteTableDescriptions {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final RouteDescriptions routes;

    RouteTableDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.routes = new RouteDescriptions(cloud);
    }

    Filters<RouteTableRow> filters() {
        return new Filters<RouteTableRow>()
                .onEach("association.route-table-association-id", onAssociations(RouteTableAssociationRow::id))
                .onEach("association.route-table-id", onAssociations(RouteTableAssociationRow::routeTableId))
                .onEach("association.subnet-id", onAssociations(RouteTableAssociationRow::subnetId))
                .onEach("association.main", onAssociations(RouteTableAssociationRow::isMain))
                .on("owner-id", table -> cloud.account())
                .on("route-table-id", RouteTableRow::id)
                .onEach("route.destination-cidr-block", onRoutes(Route::destinationCidrBlock))
                .onEach("route.destination-ipv6-cidr-block", onRoutes(Route::destinationIpv6CidrBlock))
                .onEach("route.destination-prefix-list-id", onRoutes(Route::destinationPrefixListId))
                .onEach("route.gateway-id", onRoutes(Route::gatewayId))
                .onEach("route.nat-gateway-id", onRoutes(Route::natGatewayId))
                .onEach("route.origin", onRoutes(Route::originAsString))
                .onEach("route.state", onRoutes(Route::stateAsString))
                .on("vpc-id", RouteTableRow::vpcId)
                .never(
                        "association.gateway-id",
                        "route.egress-only-internet-gateway-id",
                        "route.instance-id",
                        "route.transit-gateway-id",
                        "route.vpc-peering-connection-id")
                .tagged(table -> tags.map(table.id()));
    }

    /** For any number of them: what is associated with all, and what leads from all to endpoints, is gone through once. */
    Function<RouteTableRow, RouteTable> describing() {
        Map<String, List<RouteTableAssociationRow>> associations = tables.routeTableAssociations().all().stream()
                .collect(Collectors.groupingBy(RouteTableAssociationRow::routeTableId));
        Function<RouteTableRow, List<Route>> leading = routes.ofEach();
        return table -> describe(table, leading.apply(table), associations.getOrDefault(table.id(), List.of()));
    }

    RouteTable describe(RouteTableRow table) {
        return describe(table, routes.of(table), associations(table));
    }

    private RouteTable describe(RouteTableRow table, List<Route> leading, List<RouteTableAssociationRow> associations) {
        return RouteTable.builder()
                .routeTableId(table.id())
                .vpcId(table.vpcId())
                .ownerId(cloud.account())
                .routes(leading)
                .associations(associations.stream()
                        .map(RouteTableDescriptions::describe)
                        .toList())
                .propagatingVgws(List.of())
                .tags(tags.list(table.id()))
                .build();
    }

    private List<RouteTableAssociationRow> associations(RouteTableRow table) {
        return tables.routeTableAssociations().all().stream()
                .filter(association -> association.routeTableId().equals(table.id()))
                .toList();
    }

    private static RouteTableAssociation describe(RouteTableAssociationRow association) {
        return RouteTableAssociation.builder()
                .routeTableAssociationId(association.id())
                .routeTableId(association.routeTableId())
                .subnetId(association.subnetId())
                .main(association.isMain())
                .associationState(RouteTableAssociations.ASSOCIATED)
                .build();
    }

    private <V> Function<RouteTableRow, Collection<String>> onAssociations(
            Function<RouteTableAssociationRow, V> value) {
        return table -> texts(associations(table), value);
    }

    private <V> Function<RouteTableRow, Collection<String>> onRoutes(Function<Route, V> value) {
        return table -> texts(routes.of(table), value);
    }

    private static <T, V> List<String> texts(List<T> rows, Function<T, V> value) {
        return rows.stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}

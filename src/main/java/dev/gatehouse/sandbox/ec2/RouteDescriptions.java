package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.RouteTableRow.RouteRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Route;

/**
 * All routes of a table as they are shown: one local route per block of the VPC, those that were created, and those of
 * gateway endpoints. Whether one is a black hole follows from the state of its target.
 */
final class RouteDescriptions {

    private static final String CREATED_WITH_TABLE = "CreateRouteTable";
    private static final String CREATED = "CreateRoute";

    private final Cloud cloud;
    private final Tables tables;
    private final AwsPrefixLists prefixLists;

    RouteDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.prefixLists = new AwsPrefixLists(cloud.region());
    }

    List<Route> of(RouteTableRow table) {
        return of(
                table,
                tables.vpcEndpoints().all().stream()
                        .filter(endpoint -> endpoint.routeTableIds().contains(table.id()))
                        .toList());
    }

    /** The same of any number of tables. */
    Function<RouteTableRow, List<Route>> ofEach() {
        Map<String, List<VpcEndpointRow>> byTable = new HashMap<>();
        for (VpcEndpointRow endpoint : tables.vpcEndpoints().all()) {
            for (String table : endpoint.routeTableIds()) {
                byTable.computeIfAbsent(table, none -> new ArrayList<>()).add(endpoint);
            }
        }
        return table -> of(table, byTable.getOrDefault(table.id(), List.of()));
    }

    private List<Route> of(RouteTableRow table, List<VpcEndpointRow> endpoints) {
        return Stream.of(local(table), created(table), toEndpoints(endpoints))
                .flatMap(routes -> routes)
                .toList();
    }

    private Stream<Route> local(RouteTableRow table) {
        return tables.vpcs().get(table.vpcId()).stream()
                .flatMap(vpc -> vpc.cidrs().stream())
                .filter(cidr -> table.route(cidr).isEmpty())
                .map(cidr -> Route.builder()
                        .destinationCidrBlock(cidr)
                        .gatewayId("local")
                        .origin(CREATED_WITH_TABLE)
                        .state("active")
                        .build());
    }

    private Stream<Route> created(RouteTableRow table) {
        return table.routes().stream().map(route -> describe(route, table.vpcId()));
    }

    private Stream<Route> toEndpoints(List<VpcEndpointRow> endpoints) {
        return endpoints.stream()
                .map(endpoint -> Route.builder()
                        .destinationPrefixListId(prefixLists
                                .ofService(endpoint.serviceName())
                                .orElseThrow()
                                .id())
                        .gatewayId(endpoint.id())
                        .origin(CREATED)
                        .state("active")
                        .build());
    }

    private Route describe(RouteRow route, String vpcId) {
        Route.Builder shown = Route.builder().origin(CREATED).state(isActive(route, vpcId) ? "active" : "blackhole");
        if (route.destination().contains(":")) {
            shown.destinationIpv6CidrBlock(route.destination());
        } else {
            shown.destinationCidrBlock(route.destination());
        }
        if (Ids.NAT_GATEWAY.isForm(route.target())) {
            shown.natGatewayId(route.target());
        } else if (Ids.NETWORK_INTERFACE.isForm(route.target())) {
            shown.networkInterfaceId(route.target());
            tables.networkInterfaces().get(route.target()).stream()
                    .flatMap(one -> Stream.ofNullable(one.attachment()))
                    .forEach(attachment ->
                            shown.instanceId(attachment.instanceId()).instanceOwnerId(cloud.account()));
        } else {
            shown.gatewayId(route.target());
        }
        return shown.build();
    }

    private boolean isOfRunning(NetworkInterfaceRow one) {
        return one.attachment() != null
                && tables.instances().get(one.attachment().instanceId()).stream()
                        .anyMatch(
                                instance -> instance.is("running", cloud.now()) || instance.is("pending", cloud.now()));
    }

    private boolean isActive(RouteRow route, String vpcId) {
        String target = route.target();
        if (Ids.NAT_GATEWAY.isForm(target)) {
            return tables.natGateways().get(target).stream().anyMatch(nat -> nat.isUsable(cloud.now()));
        }
        if (Ids.NETWORK_INTERFACE.isForm(target)) {
            return tables.networkInterfaces().get(target).stream()
                    .anyMatch(one -> one.owner() != null || isOfRunning(one));
        }
        return tables.internetGateways().get(target).stream().anyMatch(one -> one.isAttachedTo(vpcId));
    }
}

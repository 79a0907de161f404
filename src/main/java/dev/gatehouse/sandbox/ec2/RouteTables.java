package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;

/** Route tables: created with a token, listed with their routes and associations, deleted when nothing uses them. */
public final class RouteTables {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<RouteTableRow> tokens;
    private final RouteTableDescriptions descriptions;
    private final Listing<RouteTableRow> listing;

    public RouteTables(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.tokens = new Tokens<>(cloud, "route-tables", RouteTableRow.class);
        this.descriptions = new RouteTableDescriptions(cloud);
        this.listing = new Listing<>(
                Ids.ROUTE_TABLE,
                () -> tables.routeTables().all(),
                RouteTableRow::id,
                descriptions.filters(),
                new Pages(5, 100));
    }

    public CreateRouteTableResponse createRouteTable(CreateRouteTableRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.ROUTE_TABLE);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<RouteTableRow> before = tokens.replay(request.clientToken(), parameters);
        RouteTableRow table = before.orElseGet(() -> make(request, wanted));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, table);
        }
        return CreateRouteTableResponse.builder()
                .routeTable(descriptions.describe(table).toBuilder()
                        .tags(Tags.list(wanted))
                        .build())
                .clientToken(request.clientToken())
                .build();
    }

    private RouteTableRow make(CreateRouteTableRequest request, Map<String, String> wanted) {
        VpcRow vpc = Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        long present = tables.routeTables().all().stream()
                .filter(one -> one.vpcId().equals(vpc.id()))
                .count();
        if (present >= cloud.quotas().routeTablesPerVpc()) {
            throw AwsError.of("RouteTableLimitExceeded", "The maximum number of route tables has been reached.");
        }
        RouteTableRow table = new RouteTableRow(cloud.newId(Ids.ROUTE_TABLE.prefix()), vpc.id(), List.of());
        tables.routeTables().put(table.id(), table);
        tags.put(Ids.ROUTE_TABLE, table.id(), wanted);
        return table;
    }

    public DescribeRouteTablesResponse describeRouteTables(DescribeRouteTablesRequest request) {
        var page = listing.page(request.routeTableIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeRouteTablesResponse.builder()
                .routeTables(page.map(descriptions.describing()))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteRouteTableResponse deleteRouteTable(DeleteRouteTableRequest request) {
        RouteTableRow table = Ids.ROUTE_TABLE.find(tables.routeTables(), request.routeTableId(), "routeTableId");
        boolean used = tables.routeTableAssociations().all().stream()
                .anyMatch(association -> association.routeTableId().equals(table.id()));
        if (used) {
            throw AwsError.of(
                    "DependencyViolation",
                    "The routeTable '" + table.id() + "' has dependencies and cannot be deleted.");
        }
        leaveEndpoints(table.id());
        tables.routeTables().remove(table.id());
        tags.remove(table.id());
        return DeleteRouteTableResponse.builder().build();
    }

    private void leaveEndpoints(String tableId) {
        for (VpcEndpointRow endpoint : tables.vpcEndpoints().all()) {
            if (endpoint.routeTableIds().contains(tableId)) {
                List<String> left = endpoint.routeTableIds().stream()
                        .filter(id -> !id.equals(tableId))
                        .toList();
                tables.vpcEndpoints().put(endpoint.id(), endpoint.with(endpoint.policy(), left));
            }
        }
    }
}

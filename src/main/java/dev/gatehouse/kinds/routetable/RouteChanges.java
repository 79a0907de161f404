package dev.gatehouse.kinds.routetable;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.net.Cidr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;

/** Brings the routes of one table from observed to desired: one call for each that differs, and none goes before all have come. */
final class RouteChanges {

    private final Ec2Client ec2;
    private final RouteTargets targets;
    private final String table;

    RouteChanges(Ec2Client ec2, RouteTargets targets, String table) {
        this.ec2 = ec2;
        this.targets = targets;
        this.table = table;
    }

    void make(List<Route> observed, List<Route> desired) {
        Map<Cidr, String> there = new HashMap<>();
        observed.forEach(route -> there.put(route.destination(), route.target().externalId()));
        Set<Cidr> wanted = new HashSet<>();
        for (Route route : desired) {
            String target = route.target().externalId();
            String before = there.get(route.destination());
            wanted.add(route.destination());
            if (before == null) {
                create(route.destination(), target);
            } else if (!before.equals(target)) {
                replace(route.destination(), target);
            }
        }
        observed.stream()
                .map(Route::destination)
                .filter(d -> !wanted.contains(d))
                .forEach(this::delete);
    }

    private void create(Cidr destination, String target) {
        CreateRouteRequest.Builder route =
                CreateRouteRequest.builder().routeTableId(table).destinationCidrBlock(destination.toString());
        targets.slot(target).point(route, target);
        ec2.createRoute(route.build());
    }

    private void replace(Cidr destination, String target) {
        ReplaceRouteRequest.Builder route =
                ReplaceRouteRequest.builder().routeTableId(table).destinationCidrBlock(destination.toString());
        targets.slot(target).point(route, target);
        ec2.replaceRoute(route.build());
    }

    private void delete(Cidr destination) {
        Faults.absentIsSuccess(() ->
                ec2.deleteRoute(request -> request.routeTableId(table).destinationCidrBlock(destination.toString())));
    }
}

package dev.gatehouse.kinds.routetable;

import static software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode.ASSOCIATING;
import static software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode.DISASSOCIATED;
import static software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode.DISASSOCIATING;
import static software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode.FAILED;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;

/**
 * What AWS says of a route table, in our words. Routes that nobody could wish for here are told as attributes: those AWS
 * adds by itself, and IPv6.
 */
final class ObservedRouteTable {

    private static final Predicate<Route> AUTOMATIC = route -> route.origin() == RouteOrigin.CREATE_ROUTE_TABLE;
    private static final Predicate<Route> PREFIX_LIST = route -> route.destinationPrefixListId() != null;
    private static final Predicate<Route> IPV6 = route -> route.destinationIpv6CidrBlock() != null;
    private static final Predicate<Route> PROPAGATED =
            route -> route.origin() == RouteOrigin.ENABLE_VGW_ROUTE_PROPAGATION;
    private static final Predicate<Route> OURS_TO_WISH =
            AUTOMATIC.or(PREFIX_LIST).or(IPV6).or(PROPAGATED).negate();

    private final RouteTargets targets;

    ObservedRouteTable(RouteTargets targets) {
        this.targets = targets;
    }

    Present<RouteTableSpec> present(RouteTable table) {
        return new Present<>(
                table.routeTableId(),
                new RouteTableSpec(
                        Ref.external(table.vpcId()),
                        table.associations().stream().anyMatch(a -> Boolean.TRUE.equals(a.main())),
                        table.routes().stream()
                                .filter(OURS_TO_WISH)
                                .map(this::route)
                                .toList(),
                        table.associations().stream()
                                .filter(ObservedRouteTable::isExplicit)
                                .map(a -> Ref.<SubnetSpec>external(a.subnetId()))
                                .toList(),
                        Ec2Tags.visible(table.tags())),
                readiness(table.associations()),
                attributes(table.routes()),
                Ec2Tags.ownership(table.tags()));
    }

    /** Whether it binds a subnet, now or in a moment. */
    static boolean isExplicit(RouteTableAssociation association) {
        RouteTableAssociationStateCode state = state(association);
        return association.subnetId() != null && state != DISASSOCIATING && state != DISASSOCIATED && state != FAILED;
    }

    private static @Nullable RouteTableAssociationStateCode state(RouteTableAssociation association) {
        return association.associationState() == null
                ? null
                : association.associationState().state();
    }

    private RouteTableSpec.Route route(Route route) {
        return new RouteTableSpec.Route(Cidr.masked(route.destinationCidrBlock()), Ref.external(targets.idOf(route)));
    }

    private static Readiness readiness(List<RouteTableAssociation> associations) {
        return associations.stream()
                .map(ObservedRouteTable::state)
                .filter(state -> state == ASSOCIATING || state == DISASSOCIATING)
                .findFirst()
                .<Readiness>map(state -> new Readiness.InProgress(state.toString()))
                .orElse(Readiness.READY);
    }

    private Map<String, String> attributes(List<Route> routes) {
        Map<String, String> attributes = new TreeMap<>();
        tell(attributes, "local", routes, AUTOMATIC.and(IPV6.negate()));
        tell(attributes, "prefixLists", routes, PREFIX_LIST);
        tell(attributes, "propagated", routes, PROPAGATED.and(IPV6.negate()));
        tell(attributes, "ipv6", routes, IPV6);
        tell(attributes, "blackholes", routes, route -> route.state() == RouteState.BLACKHOLE);
        return attributes;
    }

    private void tell(Map<String, String> attributes, String name, List<Route> routes, Predicate<Route> which) {
        String text = routes.stream().filter(which).map(this::text).sorted().collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            attributes.put(name, text);
        }
    }

    private String text(Route route) {
        String destination = route.destinationPrefixListId() != null
                ? route.destinationPrefixListId()
                : route.destinationIpv6CidrBlock() != null
                        ? route.destinationIpv6CidrBlock()
                        : route.destinationCidrBlock();
        return destination + " → " + targets.idOf(route);
    }
}

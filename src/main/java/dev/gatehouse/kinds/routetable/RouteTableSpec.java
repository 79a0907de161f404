package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.AfterCreation.Parting;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.Comparator;
import java.util.List;

/**
 * Desired state of a route table.
 *
 * @param main whether it stands for the VPC's main table, which AWS makes and every subnet uses that has no other
 * @param routes without those AWS adds by itself: local routes and those of gateway endpoints
 * @param subnets associated explicitly
 */
public record RouteTableSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement boolean main,
        List<Route> routes,
        @AfterCreation(parting = Parting.OUTLIVES) List<Ref<SubnetSpec>> subnets,
        Tags tags)
        implements Spec {

    public RouteTableSpec {
        routes =
                routes.stream().sorted(Comparator.comparing(Route::destination)).toList();
        subnets = subnets.stream().sorted().distinct().toList();
    }

    /** Where packets to these addresses go next. AWS knows a route by its destination. */
    public record Route(
            @NaturalKey Cidr destination,
            @AfterCreation(parting = Parting.OUTLIVES) Ref<RouteTarget> target) implements Row {

        @Override
        public String naturalKey() {
            return destination.toString();
        }
    }
}

package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks which route tables an endpoint belongs to, and tells which subnets that serves. */
final class RouteTableFindings {

    private final VpcEndpointSpec spec;
    private final Surroundings surroundings;

    RouteTableFindings(VpcEndpointSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        if (spec.routeTables().isEmpty()) {
            return List.of(Diagnostic.warning("routeTables", "vpc-endpoint.no-route-table"));
        }
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.routeTables().size(); i++) {
            found.addAll(table("routeTables[" + i + "]", spec.routeTables().get(i)));
        }
        String served = served().distinct().sorted().collect(Collectors.joining(", "));
        found.add(
                served.isEmpty()
                        ? Diagnostic.info("routeTables", "vpc-endpoint.serves-none")
                        : Diagnostic.info("routeTables", "vpc-endpoint.serves", served));
        return found;
    }

    private List<Diagnostic> table(String path, Ref<RouteTableSpec> ref) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings
                .spec(ref)
                .filter(table -> !table.vpc().equals(spec.vpc()))
                .ifPresent(table -> found.add(Diagnostic.error(
                        path,
                        "vpc-endpoint.table-of-other-vpc",
                        surroundings.nameOf(ref),
                        surroundings.nameOf(table.vpc()))));
        surroundings.siblings(VpcEndpointSpec.class).stream()
                .filter(other -> other.spec().service() == spec.service())
                .filter(other -> other.spec().routeTables().contains(ref))
                .map(other ->
                        Diagnostic.error(path, "vpc-endpoint.table-taken", surroundings.nameOf(ref), other.name()))
                .forEach(found::add);
        return found;
    }

    /** The subnets that use its tables, by association or because the table is the main one. */
    private Stream<String> served() {
        return spec.routeTables().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .flatMap(table -> table.main()
                        ? Stream.concat(table.subnets().stream(), unassociated())
                        : table.subnets().stream())
                .map(surroundings::nameOf);
    }

    private Stream<Ref<SubnetSpec>> unassociated() {
        Set<Ref<SubnetSpec>> associated = surroundings.siblings(RouteTableSpec.class).stream()
                .flatMap(table -> table.spec().subnets().stream())
                .collect(Collectors.toSet());
        return surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(spec.vpc()))
                .map(Sibling::ref)
                .filter(subnet -> !associated.contains(subnet));
    }
}

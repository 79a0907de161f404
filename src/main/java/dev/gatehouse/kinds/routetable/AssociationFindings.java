package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks which subnets use a route table. */
final class AssociationFindings {

    private final RouteTableSpec spec;
    private final TableMap map;
    private final Surroundings surroundings;

    AssociationFindings(RouteTableSpec spec, TableMap map, Surroundings surroundings) {
        this.spec = spec;
        this.map = map;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>(main());
        for (int i = 0; i < spec.subnets().size(); i++) {
            found.addAll(subnet("subnets[" + i + "]", spec.subnets().get(i)));
        }
        return found;
    }

    private List<Diagnostic> main() {
        if (!spec.main()) {
            return spec.subnets().isEmpty() ? List.of(Diagnostic.info("subnets", "route-table.unused")) : List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        map.others().stream()
                .filter(other -> other.spec().main())
                .forEach(other -> found.add(Diagnostic.error(
                        "main", "route-table.second-main", other.name(), surroundings.nameOf(spec.vpc()))));
        if (!map.implicit().isEmpty()) {
            String names = map.implicit().stream().map(Sibling::name).collect(Collectors.joining(", "));
            found.add(Diagnostic.info("main", "route-table.implicit", names));
        }
        return found;
    }

    private List<Diagnostic> subnet(String path, Ref<SubnetSpec> subnet) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings
                .spec(subnet)
                .filter(theirs -> !theirs.vpc().equals(spec.vpc()))
                .ifPresent(theirs -> found.add(Diagnostic.error(
                        path,
                        "route-table.subnet-of-other-vpc",
                        surroundings.nameOf(subnet),
                        surroundings.nameOf(theirs.vpc()))));
        map.others().stream()
                .filter(other -> other.spec().subnets().contains(subnet))
                .forEach(other -> found.add(
                        Diagnostic.error(path, "route-table.subnet-taken", surroundings.nameOf(subnet), other.name())));
        return found;
    }
}

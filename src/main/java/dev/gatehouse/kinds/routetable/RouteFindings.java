package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks where a table's routes lead. */
final class RouteFindings {

    /** AWS keeps it for its own services. */
    private static final Cidr FORBIDDEN = Cidr.parse("169.254.168.0/22");

    private static final int QUOTA = 50;

    private final RouteTableSpec spec;
    private final TableMap map;
    private final RouteTargets targets;
    private final Surroundings surroundings;
    private final List<Diagnostic> found = new ArrayList<>();

    RouteFindings(RouteTableSpec spec, TableMap map, RouteTargets targets, Surroundings surroundings) {
        this.spec = spec;
        this.map = map;
        this.targets = targets;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        Set<Cidr> seen = new HashSet<>();
        for (int i = 0; i < spec.routes().size(); i++) {
            Route route = spec.routes().get(i);
            String path = "routes[" + i + "]";
            if (!seen.add(route.destination())) {
                found.add(Diagnostic.error(
                        path + ".destination", "route-table.duplicate-destination", route.destination()));
            }
            destination(route, path + ".destination");
            target(route, path + ".target");
        }
        if (spec.routes().size() >= QUOTA) {
            found.add(Diagnostic.warning("routes", "route-table.quota", QUOTA));
        }
        return found;
    }

    private void destination(Route route, String path) {
        Cidr destination = route.destination();
        if (FORBIDDEN.contains(destination)) {
            found.add(Diagnostic.error(path, "route-table.forbidden", destination, FORBIDDEN));
        }
        surroundings.spec(spec.vpc()).map(VpcSpec::cidr).ifPresent(vpc -> {
            if (vpc.equals(destination)) {
                found.add(Diagnostic.error(path, "route-table.local", destination));
            } else if (vpc.contains(destination)) {
                insideVpc(route, vpc, path);
            }
        });
        if (spec.main() && destination.equals(Cidr.ANYWHERE)) {
            found.add(Diagnostic.warning(
                    path, "route-table.main-inherited", destination, surroundings.nameOf(route.target())));
        }
    }

    /** AWS lets only a whole subnet's block go elsewhere than locally, and only to something that stands in a subnet. */
    private void insideVpc(Route route, Cidr vpc, String path) {
        if (map.subnets().stream().noneMatch(subnet -> subnet.spec().cidr().equals(route.destination()))) {
            found.add(Diagnostic.error(path, "route-table.inside-vpc", route.destination(), vpc));
        } else if (target(route).filter(target -> target.subnet() == null).isPresent()) {
            found.add(Diagnostic.error(
                    path,
                    "route-table.inside-vpc-target",
                    route.destination(),
                    vpc,
                    surroundings.nameOf(route.target())));
        }
    }

    private Optional<RouteTarget> target(Route route) {
        return surroundings.spec(route.target());
    }

    private void target(Route route, String path) {
        if (route.target() instanceof Ref.External<?> external && !targets.knows(external.id())) {
            found.add(Diagnostic.error(path, "route-table.unknown-target", external.id()));
        }
        target(route).ifPresent(target -> {
            Ref<SubnetSpec> subnet = target.subnet();
            Ref<VpcSpec> vpc = vpcOf(target);
            if (vpc != null && !vpc.equals(spec.vpc())) {
                found.add(Diagnostic.error(
                        path,
                        "route-table.target-of-other-vpc",
                        surroundings.nameOf(route.target()),
                        surroundings.nameOf(vpc),
                        surroundings.nameOf(spec.vpc())));
            } else if (subnet != null) {
                ownSubnet(route, subnet, path);
            }
        });
    }

    private @Nullable Ref<VpcSpec> vpcOf(RouteTarget target) {
        Ref<SubnetSpec> subnet = target.subnet();
        return subnet == null
                ? target.vpc()
                : surroundings.spec(subnet).map(SubnetSpec::vpc).orElse(null);
    }

    /** What the target sends on would come back to it: packets in a circle. */
    private void ownSubnet(Route route, Ref<SubnetSpec> subnet, String path) {
        String target = surroundings.nameOf(route.target());
        String name = surroundings.nameOf(subnet);
        if (spec.subnets().contains(subnet)) {
            found.add(Diagnostic.error(path, "route-table.target-in-own-subnet", target, name));
        } else if (map.usesImplicitly(subnet)) {
            // Another table may be about to take the subnet, so this does not refuse.
            found.add(Diagnostic.warning(path, "route-table.target-in-implicit-subnet", target, name));
        }
    }
}

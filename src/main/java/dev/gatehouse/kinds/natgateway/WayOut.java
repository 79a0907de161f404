package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.Providers;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whether a NAT gateway in a subnet could reach the internet itself. */
@Component
final class WayOut {

    private final Providers providers;

    WayOut(Providers providers) {
        this.providers = providers;
    }

    /** Whether something in the stack gives the VPC the internet. */
    boolean from(Ref<VpcSpec> vpc, Surroundings surroundings) {
        return !providers.of(Role.internet(vpc), surroundings).isEmpty();
    }

    /** Whether the table that the subnet uses has a route there, or one to something that is not ours and so might. */
    boolean from(Ref<SubnetSpec> subnet, SubnetSpec spec, Surroundings surroundings) {
        Set<Ref<?>> internet = providers.of(Role.internet(spec.vpc()), surroundings);
        return table(subnet, spec, surroundings)
                .filter(table -> table.routes().stream()
                        .map(RouteTableSpec.Route::target)
                        .anyMatch(target -> target instanceof Ref.External || internet.contains(target)))
                .isPresent();
    }

    /** The table it is associated with, else the VPC's main table; empty if that is left as AWS made it. */
    private static Optional<RouteTableSpec> table(Ref<SubnetSpec> subnet, SubnetSpec spec, Surroundings surroundings) {
        List<RouteTableSpec> tables = surroundings.siblings(RouteTableSpec.class).stream()
                .map(Sibling::spec)
                .toList();
        return tables.stream()
                .filter(table -> table.subnets().contains(subnet))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> table.main() && table.vpc().equals(spec.vpc()))
                        .findFirst());
    }
}

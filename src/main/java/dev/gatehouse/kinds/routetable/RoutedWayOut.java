package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.Providers;
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

@Component
final class RoutedWayOut implements WayOut {

    private final Providers providers;

    RoutedWayOut(Providers providers) {
        this.providers = providers;
    }

    @Override
    public boolean from(Ref<VpcSpec> vpc, Surroundings surroundings) {
        return !providers.of(Role.internet(vpc), surroundings).isEmpty();
    }

    @Override
    public boolean from(Ref<SubnetSpec> subnet, SubnetSpec spec, Surroundings surroundings) {
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

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;

/**
 * Who uses which table in the VPC of one route table.
 *
 * @param others the other tables of the VPC
 * @param subnets all subnets of the VPC
 * @param implicit those that use this table because it is the main one and no table has them explicitly
 */
record TableMap(
        List<Sibling<RouteTableSpec>> others, List<Sibling<SubnetSpec>> subnets, List<Sibling<SubnetSpec>> implicit) {

    static TableMap of(RouteTableSpec spec, Surroundings surroundings) {
        List<Sibling<RouteTableSpec>> others = surroundings.siblings(RouteTableSpec.class).stream()
                .filter(other -> other.spec().vpc().equals(spec.vpc()))
                .toList();
        List<Sibling<SubnetSpec>> subnets = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(spec.vpc()))
                .toList();
        List<Sibling<SubnetSpec>> implicit = !spec.main()
                ? List.of()
                : subnets.stream()
                        .filter(subnet -> !spec.subnets().contains(subnet.ref()))
                        .filter(subnet -> others.stream()
                                .noneMatch(other -> other.spec().subnets().contains(subnet.ref())))
                        .toList();
        return new TableMap(others, subnets, implicit);
    }

    boolean usesImplicitly(Ref<SubnetSpec> subnet) {
        return implicit.stream().anyMatch(each -> each.ref().equals(subnet));
    }
}

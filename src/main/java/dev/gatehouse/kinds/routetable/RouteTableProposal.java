package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a new route table is proposed to be: the way to the first target that no table leads to yet, for the subnets that
 * fit it. A VPC's gateway is for subnets whose hosts get public addresses; what stands in a subnet is for the others.
 */
final class RouteTableProposal {

    private final Surroundings surroundings;
    private final Ref<VpcSpec> vpc;
    private final List<RouteTableSpec> tables;

    private RouteTableProposal(Surroundings surroundings, Ref<VpcSpec> vpc) {
        this.surroundings = surroundings;
        this.vpc = vpc;
        this.tables = surroundings.siblings(RouteTableSpec.class).stream()
                .map(Sibling::spec)
                .toList();
    }

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("main", "false");
        surroundings.siblings(VpcSpec.class).stream()
                .findFirst()
                .ifPresent(vpc -> new RouteTableProposal(surroundings, vpc.ref()).propose(fields));
        return fields;
    }

    private void propose(Map<String, String> fields) {
        fields.put("vpc", vpc.toString());
        unused(target -> vpc.equals(target.vpc()))
                .or(() -> unused(this::standsInVpc))
                .ifPresent(target -> {
                    fields.put("routes[0].destination", Cidr.ANYWHERE.toString());
                    fields.put("routes[0].target", target.ref().toString());
                    List<Ref<SubnetSpec>> subnets = free(target.spec());
                    for (int i = 0; i < subnets.size(); i++) {
                        fields.put("subnets[" + i + "]", subnets.get(i).toString());
                    }
                });
    }

    private boolean standsInVpc(RouteTarget target) {
        Ref<SubnetSpec> subnet = target.subnet();
        return subnet != null
                && surroundings
                        .spec(subnet)
                        .filter(theirs -> theirs.vpc().equals(vpc))
                        .isPresent();
    }

    private Optional<Sibling<RouteTarget>> unused(Predicate<RouteTarget> which) {
        return surroundings.siblings(RouteTarget.class).stream()
                .filter(target -> which.test(target.spec()))
                .filter(target -> tables.stream()
                        .flatMap(table -> table.routes().stream())
                        .noneMatch(route -> route.target().equals(target.ref())))
                .findFirst();
    }

    /** Subnets that no table has, and that the target suits. */
    private List<Ref<SubnetSpec>> free(RouteTarget target) {
        return surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(vpc))
                .filter(subnet ->
                        tables.stream().noneMatch(table -> table.subnets().contains(subnet.ref())))
                .filter(subnet -> suits(target, subnet))
                .map(Sibling::ref)
                .toList();
    }

    private boolean suits(RouteTarget target, Sibling<SubnetSpec> subnet) {
        Ref<SubnetSpec> stands = target.subnet();
        if (stands == null) {
            return subnet.spec().mapPublicIpOnLaunch();
        }
        // A route across zones is billed and fails with the other zone.
        return !stands.equals(subnet.ref())
                && !subnet.spec().mapPublicIpOnLaunch()
                && surroundings
                        .spec(stands)
                        .filter(theirs ->
                                theirs.availabilityZone().equals(subnet.spec().availabilityZone()))
                        .isPresent();
    }
}

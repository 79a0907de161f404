package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.routetable.WayOut;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks NAT gateways. */
@Component
final class NatGatewayFindings {

    private static final int QUOTA = 5;

    private final WayOut wayOut;

    NatGatewayFindings(WayOut wayOut) {
        this.wayOut = wayOut;
    }

    List<Diagnostic> about(NatGatewaySpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(address(spec, surroundings));
        surroundings.spec(spec.subnet()).ifPresent(subnet -> {
            found.addAll(internet(spec.subnet(), subnet, surroundings));
            found.addAll(zones(subnet, surroundings));
        });
        if (Referrers.in(surroundings).isEmpty()) {
            found.add(Diagnostic.info("", "nat-gateway.no-route"));
        }
        found.add(Diagnostic.info("", "nat-gateway.cost"));
        return found;
    }

    private static List<Diagnostic> address(NatGatewaySpec spec, Surroundings surroundings) {
        Ref<ElasticIpSpec> elasticIp = spec.elasticIp();
        if (elasticIp == null) {
            return List.of(Diagnostic.error("elasticIp", "nat-gateway.no-elastic-ip"));
        }
        return surroundings.siblings(NatGatewaySpec.class).stream()
                .filter(other -> elasticIp.equals(other.spec().elasticIp()))
                .map(other -> Diagnostic.error(
                        "elasticIp", "nat-gateway.elastic-ip-taken", surroundings.nameOf(elasticIp), other.name()))
                .toList();
    }

    private List<Diagnostic> internet(Ref<SubnetSpec> ref, SubnetSpec subnet, Surroundings surroundings) {
        if (!wayOut.from(subnet.vpc(), surroundings)) {
            return List.of(Diagnostic.error("subnet", "nat-gateway.no-internet", surroundings.nameOf(subnet.vpc())));
        }
        return wayOut.from(ref, subnet, surroundings)
                ? List.of()
                : List.of(Diagnostic.warning("subnet", "nat-gateway.private-subnet", surroundings.nameOf(ref)));
    }

    private static List<Diagnostic> zones(SubnetSpec subnet, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        List<SubnetSpec> others = surroundings.siblings(NatGatewaySpec.class).stream()
                .map(Sibling::spec)
                .flatMap(other -> surroundings.spec(other.subnet()).stream())
                .toList();
        Set<String> served = Stream.concat(Stream.of(subnet), within(subnet.vpc(), others))
                .map(SubnetSpec::availabilityZone)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = within(
                        subnet.vpc(),
                        surroundings.siblings(SubnetSpec.class).stream()
                                .map(Sibling::spec)
                                .toList())
                .map(SubnetSpec::availabilityZone)
                .collect(Collectors.toCollection(TreeSet::new));
        if (served.size() == 1 && used.size() > 1) {
            found.add(Diagnostic.info(
                    "subnet", "nat-gateway.single-zone", subnet.availabilityZone(), String.join(", ", used)));
        }
        long inZone = others.stream()
                        .filter(other -> other.availabilityZone().equals(subnet.availabilityZone()))
                        .count()
                + elsewhere(subnet.availabilityZone(), surroundings)
                + 1;
        if (inZone >= QUOTA) {
            found.add(Diagnostic.warning("subnet", "nat-gateway.quota", QUOTA, subnet.availabilityZone(), inZone));
        }
        return found;
    }

    /** How many other stacks have in the zone. */
    private static long elsewhere(String zone, Surroundings surroundings) {
        Set<Ref<SubnetSpec>> there = surroundings.elsewhere(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().availabilityZone().equals(zone))
                .map(Sibling::ref)
                .collect(Collectors.toSet());
        return surroundings.elsewhere(NatGatewaySpec.class).stream()
                .filter(nat -> there.contains(nat.spec().subnet()))
                .count();
    }

    private static Stream<SubnetSpec> within(Ref<VpcSpec> vpc, List<SubnetSpec> subnets) {
        return subnets.stream().filter(subnet -> subnet.vpc().equals(vpc));
    }
}

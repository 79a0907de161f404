package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.Providers;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks load balancers: two zones, one VPC, a way to the internet, groups. */
@Component
final class LoadBalancerFindings {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?");
    private static final int MOST_GROUPS = 5;
    private static final int SMALLEST = 27;

    /** Of an account and Region, unless AWS has granted more. */
    private static final int QUOTA = 50;

    private final Providers providers;

    LoadBalancerFindings(Providers providers) {
        this.providers = providers;
    }

    List<Diagnostic> about(LoadBalancerSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        found.addAll(subnets(spec, surroundings));
        found.addAll(groups(spec, surroundings));
        range(spec.idleTimeout(), 1, 4000, "idleTimeout", found);
        range(spec.keepAlive(), 60, 604_800, "keepAlive", found);
        if (spec.deletionProtection()) {
            found.add(Diagnostic.info("deletionProtection", "load-balancer.protected"));
        }
        int others = surroundings.siblings(LoadBalancerSpec.class).size()
                + surroundings.elsewhere(LoadBalancerSpec.class).size();
        if (others >= QUOTA) {
            found.add(Diagnostic.warning("", "load-balancer.too-many", others));
        }
        return found;
    }

    private static void range(int value, int least, int most, String field, List<Diagnostic> found) {
        if (value < least || value > most) {
            found.add(Diagnostic.error(field, "load-balancer.out-of-range", value, least, most));
        }
    }

    private static List<Diagnostic> name(LoadBalancerSpec spec, Surroundings surroundings) {
        String name = spec.balancerName();
        if (name.startsWith("internal-")) {
            return List.of(Diagnostic.error("balancerName", "load-balancer.reserved-name"));
        }
        if (!NAME.matcher(name).matches()) {
            return List.of(Diagnostic.error("balancerName", "load-balancer.malformed-name", name));
        }
        return surroundings.siblings(LoadBalancerSpec.class).stream()
                .filter(other -> other.spec().balancerName().equals(name))
                .map(other -> Diagnostic.error("balancerName", "load-balancer.name-taken", name, other.name()))
                .toList();
    }

    private List<Diagnostic> subnets(LoadBalancerSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        List<SubnetSpec> known = new ArrayList<>();
        for (int i = 0; i < spec.subnets().size(); i++) {
            Optional<SubnetSpec> subnet = surroundings.spec(spec.subnets().get(i));
            String path = "subnets[" + i + "]";
            String named = surroundings.nameOf(spec.subnets().get(i));
            subnet.ifPresent(one -> {
                found.addAll(subnet(spec, one, path, named, known, surroundings));
                known.add(one);
            });
        }
        long zones = known.stream().map(SubnetSpec::availabilityZone).distinct().count();
        if (known.size() == spec.subnets().size() && zones < 2) {
            found.add(Diagnostic.error("subnets", "load-balancer.one-zone"));
        }
        return found;
    }

    private List<Diagnostic> subnet(
            LoadBalancerSpec spec,
            SubnetSpec subnet,
            String path,
            String named,
            List<SubnetSpec> before,
            Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (before.stream().anyMatch(other -> other.availabilityZone().equals(subnet.availabilityZone()))) {
            found.add(Diagnostic.error(path, "load-balancer.zone-twice", named, subnet.availabilityZone()));
        }
        if (before.stream().anyMatch(other -> !other.vpc().equals(subnet.vpc()))) {
            found.add(Diagnostic.error(path, "load-balancer.other-vpc", named));
        }
        if (subnet.cidr().prefix() > SMALLEST) {
            found.add(Diagnostic.error(path, "load-balancer.small-subnet", named, SMALLEST));
        }
        boolean faces = spec.scheme() == LoadBalancerScheme.INTERNET_FACING;
        if (faces
                && before.isEmpty()
                && providers.of(Role.internet(subnet.vpc()), surroundings).isEmpty()) {
            found.add(Diagnostic.error(path, "load-balancer.no-internet", surroundings.nameOf(subnet.vpc())));
        }
        return found;
    }

    private static List<Diagnostic> groups(LoadBalancerSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "load-balancer.no-group"));
        }
        if (spec.securityGroups().size() > MOST_GROUPS) {
            return List.of(Diagnostic.error("securityGroups", "load-balancer.too-many-groups", MOST_GROUPS));
        }
        Optional<Ref<VpcSpec>> vpc = spec.subnets().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .map(SubnetSpec::vpc)
                .findFirst();
        return spec.securityGroups().stream()
                .filter(ref -> vpc.isPresent()
                        && surroundings.spec(ref).stream()
                                .anyMatch(group -> !group.vpc().equals(vpc.get())))
                .map(ref -> Diagnostic.error(
                        "securityGroups[" + spec.securityGroups().indexOf(ref) + "]",
                        "load-balancer.group-of-other-vpc",
                        surroundings.nameOf(ref)))
                .toList();
    }
}

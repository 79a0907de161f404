package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks which subnets an endpoint is in, and tells the zones whose hosts go to another for it. */
final class SubnetFindings {

    private SubnetFindings() {}

    static List<Diagnostic> about(InterfaceEndpointSpec spec, Surroundings surroundings) {
        if (spec.subnets().isEmpty()) {
            return List.of(Diagnostic.error("subnets", "interface-endpoint.no-subnet"));
        }
        List<Diagnostic> found = new ArrayList<>();
        Map<String, String> zones = new HashMap<>();
        for (int i = 0; i < spec.subnets().size(); i++) {
            Ref<SubnetSpec> ref = spec.subnets().get(i);
            Optional<SubnetSpec> subnet = surroundings.spec(ref);
            if (subnet.isPresent()) {
                found.addAll(one("subnets[" + i + "]", ref, subnet.get(), spec, zones, surroundings));
            }
        }
        boolean allKnown = zones.size() == spec.subnets().size();
        if (found.isEmpty() && allKnown) {
            found.addAll(zonesWithout(spec, zones, surroundings));
        }
        return found;
    }

    private static List<Diagnostic> one(
            String path,
            Ref<SubnetSpec> ref,
            SubnetSpec subnet,
            InterfaceEndpointSpec spec,
            Map<String, String> zones,
            Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        String name = surroundings.nameOf(ref);
        if (!subnet.vpc().equals(spec.vpc())) {
            found.add(Diagnostic.error(
                    path, "interface-endpoint.subnet-of-other-vpc", name, surroundings.nameOf(spec.vpc())));
        }
        String taken = zones.putIfAbsent(subnet.availabilityZone(), name);
        if (taken != null) {
            found.add(Diagnostic.error(path, "interface-endpoint.zone-twice", name, taken, subnet.availabilityZone()));
        }
        return found;
    }

    /** AWS bills for traffic between zones, and their hosts lose the service along with the other zone. */
    private static List<Diagnostic> zonesWithout(
            InterfaceEndpointSpec spec, Map<String, String> zones, Surroundings surroundings) {
        String without = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(spec.vpc()))
                .map(subnet -> subnet.spec().availabilityZone())
                .filter(zone -> !zones.containsKey(zone))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return without.isEmpty()
                ? List.of()
                : List.of(Diagnostic.info("subnets", "interface-endpoint.zones-without", without));
    }
}

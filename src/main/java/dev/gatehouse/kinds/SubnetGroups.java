package dev.gatehouse.kinds;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be said of any group of subnets that a service places its hosts in; each room says it in its own words. */
public record SubnetGroups(List<Ref<SubnetSpec>> subnets, Surroundings surroundings) {

    /** Whether all of them are known, and not only some. */
    public boolean areKnown() {
        return known().size() == subnets.size();
    }

    private List<SubnetSpec> known() {
        return subnets.stream().flatMap(ref -> surroundings.spec(ref).stream()).toList();
    }

    /** The zones of those that are known, sorted. */
    public List<String> zones() {
        return known().stream()
                .map(SubnetSpec::availabilityZone)
                .distinct()
                .sorted()
                .toList();
    }

    /** The VPC of the first that is known. */
    public Optional<Ref<VpcSpec>> vpc() {
        return known().stream().map(SubnetSpec::vpc).findFirst();
    }

    /** A finding for each that is in another VPC than the first. */
    public List<Diagnostic> otherVpcs(String code) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < subnets.size(); i++) {
            Ref<SubnetSpec> ref = subnets.get(i);
            String path = "subnets[" + i + "]";
            vpc().filter(vpc -> surroundings
                            .spec(ref)
                            .filter(subnet -> !subnet.vpc().equals(vpc))
                            .isPresent())
                    .ifPresent(vpc -> found.add(
                            Diagnostic.error(path, code, surroundings.nameOf(ref), surroundings.nameOf(vpc))));
        }
        return found;
    }

    /** A finding if hosts in some of them get public addresses. */
    public List<Diagnostic> publicOnes(String code) {
        String open = subnets.stream()
                .filter(ref -> surroundings.spec(ref).stream().anyMatch(SubnetSpec::mapPublicIpOnLaunch))
                .map(surroundings::nameOf)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? List.of() : List.of(Diagnostic.warning("subnets", code, open));
    }

    /** Fields of a form that choose the private subnets of the first VPC, those of such a name if there are. */
    public static Map<String, String> proposal(Surroundings surroundings, String preferredName) {
        List<Sibling<SubnetSpec>> inner = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> !subnet.spec().mapPublicIpOnLaunch())
                .toList();
        List<Sibling<SubnetSpec>> ofOneVpc = inner.stream()
                .filter(subnet ->
                        subnet.spec().vpc().equals(inner.getFirst().spec().vpc()))
                .toList();
        List<Sibling<SubnetSpec>> preferred = ofOneVpc.stream()
                .filter(subnet -> subnet.name().matches("(?i).*(" + preferredName + ").*"))
                .toList();
        List<Sibling<SubnetSpec>> chosen = preferred.isEmpty() ? ofOneVpc : preferred;
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            fields.put("subnets[" + i + "]", chosen.get(i).ref().toString());
        }
        return fields;
    }
}

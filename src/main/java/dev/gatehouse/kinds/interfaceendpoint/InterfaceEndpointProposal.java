package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a new endpoint is proposed to be: to the next service for Session Manager, in a private subnet of each zone. */
final class InterfaceEndpointProposal {

    private InterfaceEndpointProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(VpcSpec.class).stream().findFirst().ifPresent(vpc -> {
            fields.put("vpc", vpc.ref().toString());
            if (vpc.spec().dnsSupport() && vpc.spec().dnsHostnames()) {
                fields.put("privateDns", "true");
            }
            propose(vpc.ref(), surroundings, fields);
        });
        return fields;
    }

    private static void propose(Ref<VpcSpec> vpc, Surroundings surroundings, Map<String, String> fields) {
        List<String> served = surroundings.siblings(InterfaceEndpointSpec.class).stream()
                .map(Sibling::spec)
                .filter(other -> other.vpc().equals(vpc))
                .map(InterfaceEndpointSpec::service)
                .toList();
        ServiceNames.PROPOSED.stream()
                .filter(service -> !served.contains(service))
                .findFirst()
                .ifPresent(service -> fields.put("service", service));
        List<Ref<SubnetSpec>> subnets = subnets(vpc, surroundings);
        for (int i = 0; i < subnets.size(); i++) {
            fields.put("subnets[" + i + "]", subnets.get(i).toString());
        }
        surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().vpc().equals(vpc) && group.spec().letsIn(InterfaceEndpointFindings.HTTPS))
                .findFirst()
                .ifPresent(group -> fields.put("securityGroups[0]", group.ref().toString()));
    }

    private static List<Ref<SubnetSpec>> subnets(Ref<VpcSpec> vpc, Surroundings surroundings) {
        Set<String> zones = new HashSet<>();
        return surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(vpc))
                .filter(subnet -> !subnet.spec().mapPublicIpOnLaunch())
                .filter(subnet -> zones.add(subnet.spec().availabilityZone()))
                .map(Sibling::ref)
                .toList();
    }
}

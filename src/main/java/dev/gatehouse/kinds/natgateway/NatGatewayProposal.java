package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.routetable.WayOut;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a new NAT gateway is proposed to be: in a public subnet of a zone that has none, with an idle Elastic IP. */
@Component
final class NatGatewayProposal {

    private final WayOut wayOut;

    NatGatewayProposal(WayOut wayOut) {
        this.wayOut = wayOut;
    }

    Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<Ref<?>> used = surroundings.siblings(Spec.class).stream()
                .flatMap(sibling -> References.in(sibling.spec()).stream())
                .map(References.At::ref)
                .collect(Collectors.toSet());
        List<String> served = surroundings.siblings(NatGatewaySpec.class).stream()
                .flatMap(nat -> surroundings.spec(nat.spec().subnet()).stream())
                .map(SubnetSpec::availabilityZone)
                .toList();
        surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> wayOut.from(subnet.ref(), subnet.spec(), surroundings))
                .min(Comparator.comparing(
                        subnet -> served.contains(subnet.spec().availabilityZone())))
                .ifPresent(subnet -> fields.put("subnet", subnet.ref().toString()));
        surroundings.siblings(ElasticIpSpec.class).stream()
                .map(Sibling::ref)
                .filter(address -> !used.contains(address))
                .findFirst()
                .ifPresent(address -> fields.put("elasticIp", address.toString()));
        return fields;
    }
}

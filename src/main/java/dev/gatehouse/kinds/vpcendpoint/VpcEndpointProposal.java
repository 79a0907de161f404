package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new endpoint is proposed to be: to the first service that has none, for all route tables of the VPC. */
final class VpcEndpointProposal {

    private VpcEndpointProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(VpcSpec.class).stream()
                .map(Sibling::ref)
                .findFirst()
                .ifPresent(vpc -> propose(vpc, surroundings, fields));
        return fields;
    }

    private static void propose(Ref<VpcSpec> vpc, Surroundings surroundings, Map<String, String> fields) {
        List<GatewayService> served = surroundings.siblings(VpcEndpointSpec.class).stream()
                .map(Sibling::spec)
                .filter(other -> other.vpc().equals(vpc))
                .map(VpcEndpointSpec::service)
                .toList();
        fields.put("vpc", vpc.toString());
        Arrays.stream(GatewayService.values())
                .filter(service -> !served.contains(service))
                .findFirst()
                .ifPresent(service -> {
                    fields.put("service", Texts.write(service));
                    List<Ref<RouteTableSpec>> tables = tables(vpc, surroundings);
                    for (int i = 0; i < tables.size(); i++) {
                        fields.put("routeTables[" + i + "]", tables.get(i).toString());
                    }
                });
    }

    private static List<Ref<RouteTableSpec>> tables(Ref<VpcSpec> vpc, Surroundings surroundings) {
        return surroundings.siblings(RouteTableSpec.class).stream()
                .filter(table -> table.spec().vpc().equals(vpc))
                .map(Sibling::ref)
                .toList();
    }
}

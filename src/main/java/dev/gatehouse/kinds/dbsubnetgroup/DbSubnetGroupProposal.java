package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a new group is proposed to be: of the private subnets of the first VPC, those named for data if there are. */
final class DbSubnetGroupProposal {

    private DbSubnetGroupProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("groupName", freeName(surroundings));
        fields.put("description", "Managed by Gatehouse");
        List<Sibling<SubnetSpec>> subnets = inner(surroundings);
        for (int i = 0; i < subnets.size(); i++) {
            fields.put("subnets[" + i + "]", subnets.get(i).ref().toString());
        }
        return fields;
    }

    private static List<Sibling<SubnetSpec>> inner(Surroundings surroundings) {
        List<Sibling<SubnetSpec>> inner = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> !subnet.spec().mapPublicIpOnLaunch())
                .toList();
        List<Sibling<SubnetSpec>> ofOneVpc = inner.stream()
                .filter(subnet ->
                        subnet.spec().vpc().equals(inner.getFirst().spec().vpc()))
                .toList();
        List<Sibling<SubnetSpec>> forData = ofOneVpc.stream()
                .filter(subnet -> subnet.name().matches("(?i).*(db|rds|data).*"))
                .toList();
        return forData.isEmpty() ? ofOneVpc : forData;
    }

    private static String freeName(Surroundings surroundings) {
        List<String> taken = surroundings.siblings(DbSubnetGroupSpec.class).stream()
                .map(other -> other.spec().groupName())
                .toList();
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? "database" : "database-" + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}

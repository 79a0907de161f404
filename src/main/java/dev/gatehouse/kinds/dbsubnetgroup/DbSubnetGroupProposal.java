package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.SubnetGroups;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a new group is proposed to be: of the private subnets of the first VPC, those named for data if there are. */
final class DbSubnetGroupProposal {

    private DbSubnetGroupProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "groupName",
                Identifiers.free(
                        "database",
                        surroundings.siblings(DbSubnetGroupSpec.class).stream()
                                .map(other -> other.spec().groupName())
                                .toList()));
        fields.put("description", "Managed by Gatehouse");
        fields.putAll(SubnetGroups.proposal(surroundings, "db|rds|data"));
        return fields;
    }
}

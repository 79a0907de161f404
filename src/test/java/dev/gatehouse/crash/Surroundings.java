package dev.gatehouse.crash;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;

/** All that an AWS account has, by what the services list: network interfaces, alarms, snapshots and secrets included. */
record Surroundings(Map<String, List<String>> lists) {

    static Surroundings of(Lab lab, Scope scope) {
        Clients clients = lab.the(Clients.class);
        Map<String, List<String>> lists = new InAws(clients, lab.the(Kinds.class)).everything(scope);
        lists.put(
                "roles",
                clients.of(IamClient.class, scope).listRoles().roles().stream()
                        .map(Role::roleName)
                        .sorted()
                        .toList());
        return new Surroundings(lists);
    }

    /** How many of each there are. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        lists.forEach((name, list) -> counts.put(name, list.size()));
        return counts;
    }
}

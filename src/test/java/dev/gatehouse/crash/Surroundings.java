package dev.gatehouse.crash;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that an AWS account has, by what the services list: network interfaces, alarms, snapshots and secrets included. */
record Surroundings(Map<String, List<String>> lists) {

    static Surroundings of(Lab lab, Scope scope) {
        return new Surroundings(new InAws(lab.the(Clients.class), lab.the(Kinds.class)).everything(scope));
    }

    /** How many of each there are. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        lists.forEach((name, list) -> counts.put(name, list.size()));
        return counts;
    }
}

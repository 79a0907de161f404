package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The security groups of a blueprint. They name each other, so their rules are collected first. */
final class Groups {

    static final int SSH = 22;
    static final int HTTP = 80;
    static final int HTTPS = 443;

    private record Group(Ref<SecurityGroupSpec> ref, String purpose, List<Rule> rules) {}

    private final Design design;
    private final Network network;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    Groups(Design design, Network network) {
        this.design = design;
        this.network = network;
    }

    /**
     * A group that lets nothing in or out yet.
     *
     * @param purpose what it is for, in English: AWS takes no other letters there and never changes it
     */
    Ref<SecurityGroupSpec> group(String part, String purpose) {
        Group group = new Group(design.reserve(), purpose, new ArrayList<>());
        groups.put(part, group);
        return group.ref();
    }

    /** Lets connections to a port pass from one group to another: out of the one and into the other. */
    Groups allow(Ref<SecurityGroupSpec> client, Ref<SecurityGroupSpec> server, int port, String why) {
        rules(client).add(Rules.out(port, server, why));
        rules(server).add(Rules.in(port, client, why));
        return this;
    }

    Groups allowFrom(Cidr client, Ref<SecurityGroupSpec> server, int port, String why) {
        rules(server).add(Rules.in(port, client, why));
        return this;
    }

    /** Lets everybody come to a load balancer. */
    Groups visitors(Ref<SecurityGroupSpec> door) {
        for (int port : FrontDoor.ports(design.parameters())) {
            allowFrom(Cidr.ANYWHERE, door, port, "Visitors");
        }
        return this;
    }

    /** Lets the connections of a group to the web pass a host that forwards them. */
    Groups through(Ref<SecurityGroupSpec> client, Ref<SecurityGroupSpec> forwarder) {
        rules(forwarder).add(Rules.in(HTTPS, client, "To be passed on to the internet"));
        rules(forwarder).add(Rules.in(HTTP, client, "To be passed on to the internet"));
        return this;
    }

    /** Lets a group fetch packages and updates. */
    Groups updates(Ref<SecurityGroupSpec> client) {
        rules(client).add(Rules.out(HTTP, Cidr.ANYWHERE, "Packages and updates"));
        rules(client).add(Rules.out(HTTPS, Cidr.ANYWHERE, "Packages, updates and AWS services"));
        return this;
    }

    Groups ping(Ref<SecurityGroupSpec> client) {
        rules(client).add(Rules.pingOut("To see whether the internet answers"));
        return this;
    }

    private List<Rule> rules(Ref<SecurityGroupSpec> ref) {
        return groups.values().stream()
                .filter(group -> group.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    /** Adds them all. */
    void draw() {
        groups.forEach((part, group) -> design.put(
                group.ref(),
                new SecurityGroupSpec(
                        network.vpc(),
                        false,
                        design.unique(part, 255),
                        group.purpose(),
                        group.rules(),
                        design.named(part))));
    }
}

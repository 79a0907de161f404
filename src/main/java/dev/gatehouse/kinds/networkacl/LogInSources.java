package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.List;

/** From where people log in, as far as the security groups of a VPC tell it. */
record LogInSources(Ref<VpcSpec> vpc, Surroundings surroundings) {

    /** The blocks that may use the port; none if no group names any, or one lets everybody in. */
    List<Cidr> of(int port) {
        List<Cidr> sources = surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().vpc().equals(vpc))
                .flatMap(group -> group.spec().rules().stream())
                .filter(rule -> lets(rule, port))
                .map(Rule::cidr)
                .<Cidr>mapMulti((cidr, next) -> {
                    if (cidr != null) {
                        next.accept(cidr);
                    }
                })
                .distinct()
                .sorted()
                .toList();
        return sources.contains(Cidr.ANYWHERE) ? List.of() : sources;
    }

    private static boolean lets(Rule rule, int port) {
        PortRange ports = rule.ports();
        return rule.direction() == Direction.INBOUND
                && rule.protocol().includes(Protocol.TCP)
                && (ports == null || ports.contains(port));
    }
}

package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;

/**
 * Desired state of an Application Load Balancer.
 *
 * @param idleTimeout seconds after which a connection that nothing passes is closed
 */
public record LoadBalancerSpec(
        @ForcesReplacement String balancerName,
        @ForcesReplacement LoadBalancerScheme scheme,
        List<Ref<SubnetSpec>> subnets,
        List<Ref<SecurityGroupSpec>> securityGroups,
        @Advanced int idleTimeout,
        Tags tags)
        implements AliasTarget {

    public LoadBalancerSpec {
        balancerName = balancerName.strip();
        subnets = subnets.stream().distinct().sorted().toList();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
    }
}

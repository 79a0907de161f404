package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.StandsIn;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;

/**
 * Desired state of an Application Load Balancer.
 *
 * @param idleTimeout seconds after which a connection that nothing passes is closed
 * @param keepAlive seconds after which a visitor's connection is closed whatever passes it
 * @param dropInvalidHeaders whether headers with names that HTTP does not allow are left out of what targets get
 * @param deletionProtection whether AWS refuses to delete it
 */
public record LoadBalancerSpec(
        @ForcesReplacement @Unique(longest = 32) String balancerName,
        @ForcesReplacement LoadBalancerScheme scheme,
        @StandsIn List<Ref<SubnetSpec>> subnets,
        List<Ref<SecurityGroupSpec>> securityGroups,
        @Advanced int idleTimeout,
        @Advanced int keepAlive,
        @Advanced boolean dropInvalidHeaders,
        boolean deletionProtection,
        Tags tags)
        implements AliasTarget {

    static final int KEEP_ALIVE = 3600;

    public LoadBalancerSpec {
        balancerName = balancerName.strip();
        subnets = subnets.stream().distinct().sorted().toList();
        securityGroups = securityGroups.stream().distinct().sorted().toList();
    }

    /** With AWS's defaults for the rest. */
    public LoadBalancerSpec(
            String balancerName,
            LoadBalancerScheme scheme,
            List<Ref<SubnetSpec>> subnets,
            List<Ref<SecurityGroupSpec>> securityGroups,
            int idleTimeout,
            Tags tags) {
        this(balancerName, scheme, subnets, securityGroups, idleTimeout, KEEP_ALIVE, false, false, tags);
    }
}

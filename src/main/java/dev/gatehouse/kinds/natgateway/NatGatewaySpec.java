package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a public NAT gateway.
 *
 * @param elasticIp its address on the internet; missing only where a private one is observed, or where a person forgot it
 */
public record NatGatewaySpec(
        @ForcesReplacement Ref<SubnetSpec> subnet,
        @Nullable @ForcesReplacement Ref<ElasticIpSpec> elasticIp,
        Tags tags) implements RouteTarget {}

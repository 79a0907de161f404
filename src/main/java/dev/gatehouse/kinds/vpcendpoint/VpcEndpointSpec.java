package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.PolicyDocument;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a gateway endpoint.
 *
 * @param routeTables those that get a route to the service, and with them the subnets that use them
 * @param policy who may do what through it, as JSON in canonical form; missing means everything, as AWS has it at first
 */
public record VpcEndpointSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement GatewayService service,
        @AfterCreation List<Ref<RouteTableSpec>> routeTables,
        @Nullable @Advanced @Multiline String policy,
        Tags tags)
        implements Spec {

    public VpcEndpointSpec {
        routeTables = routeTables.stream().sorted().distinct().toList();
        policy = PolicyDocument.canonical(policy);
    }
}

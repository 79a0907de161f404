package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of an internet gateway.
 *
 * @param vpc what it is attached to; missing only where one is observed that is attached to nothing
 */
public record InternetGatewaySpec(@Nullable @AfterCreation Ref<VpcSpec> vpc, Tags tags) implements RouteTarget {}

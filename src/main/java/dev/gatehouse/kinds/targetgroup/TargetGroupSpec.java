package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;

/**
 * Desired state of a target group of instances behind an Application Load Balancer.
 *
 * @param healthCodes the statuses that count as well, such as {@code 200} or {@code 200-299,302}
 * @param interval seconds from one health check to the next
 * @param timeout seconds within which an answer must come
 * @param healthyAfter how many good checks in a row make a sick target well
 * @param unhealthyAfter how many bad ones make a well target sick
 * @param deregistrationDelay seconds that a leaving target has to finish its requests
 */
public record TargetGroupSpec(
        @ForcesReplacement String groupName,
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement TargetProtocol protocol,
        @ForcesReplacement int port,
        String healthPath,
        @Advanced String healthCodes,
        @Advanced int interval,
        @Advanced int timeout,
        @Advanced int healthyAfter,
        @Advanced int unhealthyAfter,
        boolean sticky,
        int deregistrationDelay,
        Tags tags)
        implements Spec {

    public TargetGroupSpec {
        groupName = groupName.strip();
        healthPath = healthPath.strip();
        healthCodes = healthCodes.replace(" ", "");
    }
}

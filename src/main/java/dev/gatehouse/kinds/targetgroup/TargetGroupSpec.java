package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.AfterCreation.Parting;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a target group of instances behind an Application Load Balancer.
 *
 * @param healthCodes the statuses that count as well, such as {@code 200} or {@code 200-299,302}
 * @param interval seconds from one health check to the next
 * @param timeout seconds within which an answer must come
 * @param healthyAfter how many good checks in a row make a sick target well
 * @param unhealthyAfter how many bad ones make a well target sick
 * @param sticky whether visitors stay with an instance, by a cookie
 * @param stickyFor seconds that they stay; only if they do
 * @param slowStart seconds in which a new target gets its share little by little; 0 for all at once
 * @param deregistrationDelay seconds that a leaving target has to finish its requests
 * @param targets instances that get requests besides those that Auto Scaling groups put in
 */
public record TargetGroupSpec(
        @ForcesReplacement @Unique(longest = 32) String groupName,
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
        @Nullable @Advanced Integer stickyFor,
        @Advanced int slowStart,
        int deregistrationDelay,
        @AfterCreation(parting = Parting.LETS_GO) List<Ref<InstanceSpec>> targets,
        Tags tags)
        implements Spec {

    /** AWS's default. */
    static final int A_DAY = 86_400;

    public TargetGroupSpec {
        groupName = groupName.strip();
        healthPath = healthPath.strip();
        healthCodes = healthCodes.replace(" ", "");
        targets = targets.stream().distinct().sorted().toList();
        stickyFor = sticky ? Objects.requireNonNullElse(stickyFor, A_DAY) : null;
    }

    /** With AWS's defaults for the rest. */
    public TargetGroupSpec(
            String groupName,
            Ref<VpcSpec> vpc,
            TargetProtocol protocol,
            int port,
            String healthPath,
            String healthCodes,
            int interval,
            int timeout,
            int healthyAfter,
            int unhealthyAfter,
            boolean sticky,
            int deregistrationDelay,
            Tags tags) {
        this(
                groupName,
                vpc,
                protocol,
                port,
                healthPath,
                healthCodes,
                interval,
                timeout,
                healthyAfter,
                unhealthyAfter,
                sticky,
                null,
                0,
                deregistrationDelay,
                List.of(),
                tags);
    }
}

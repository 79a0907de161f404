package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.Guests;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;

/** What is wrong with an instance of a group, if its checks count already. */
final class MemberHealth {

    private static final String TAKEN = "At %s an instance was taken out of service in response to ";

    /** AWS tolerates a failed status check for some minutes; a state that is not running it does not. */
    private static final Duration TOLERATED = Duration.ofMinutes(3);

    /** However fast the cloud is: a group whose instances cannot become healthy is not renewed with every request. */
    private static final Duration LEAST_GRACE = Duration.ofSeconds(1);

    private final Cloud cloud;
    private final ServiceInstances instances;
    private final ServiceTargets targets;

    MemberHealth(Cloud cloud) {
        this.cloud = cloud;
        this.instances = new ServiceInstances(cloud);
        this.targets = new ServiceTargets(cloud);
    }

    /** The cause of its replacement. */
    Optional<String> failure(GroupRow group, MemberRow member) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        Optional<ServiceInstances.Present> instance = instances.find(member.id());
        boolean up = instance.stream().anyMatch(ServiceInstances.Present::isRunning);
        if (!up) {
            return cause("an EC2 health check indicating it has been terminated or stopped.");
        }
        if (!member.healthy()) {
            return cause("a user health-check.");
        }
        if (cloud.now().isBefore(member.since().plus(grace(settings)))) {
            return Optional.empty();
        }
        if (instance.orElseThrow().status().equals("impaired") && hasLasted(member)) {
            return cause("an EC2 instance status checks failure.");
        }
        boolean unhealthy = asksBalancer(settings)
                && settings.targetGroupARNs().stream()
                        .anyMatch(
                                arn -> targets.state(arn, member.id()).stream().anyMatch("unhealthy"::equals));
        return unhealthy ? cause("an ELB system health check failure.") : Optional.empty();
    }

    private Duration grace(CreateAutoScalingGroupRequest settings) {
        Duration asked = cloud.durations()
                .of(Duration.ofSeconds(Objects.requireNonNullElse(settings.healthCheckGracePeriod(), 0)));
        return asked.compareTo(LEAST_GRACE) > 0 ? asked : LEAST_GRACE;
    }

    /** Whether it may have to be replaced before long. */
    boolean isInDoubt(GroupRow group, MemberRow member) {
        Optional<ServiceInstances.Present> instance = instances.find(member.id());
        if (!member.healthy() || instance.isEmpty() || !instance.get().isRunning()) {
            return true;
        }
        return instance.get().status().equals("impaired")
                || asksBalancer(Tables.settings(group))
                        && Tables.settings(group).targetGroupARNs().stream()
                                .anyMatch(arn -> targets.fails(arn, member.id()));
    }

    private static boolean asksBalancer(CreateAutoScalingGroupRequest settings) {
        return Objects.requireNonNullElse(settings.healthCheckType(), "EC2").contains("ELB");
    }

    private boolean hasLasted(MemberRow member) {
        Instant since = new Guests(cloud).since(member.id()).orElse(member.since());
        return !cloud.now().isBefore(since.plus(cloud.durations().of(TOLERATED)));
    }

    private Optional<String> cause(String why) {
        return Optional.of(TAKEN.formatted(Activities.time(cloud.now())) + why);
    }
}

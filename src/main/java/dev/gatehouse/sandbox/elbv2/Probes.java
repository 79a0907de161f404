package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.Guests;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.ec2.ServiceInstances.Present;
import dev.gatehouse.sandbox.ec2.ServicePaths;
import dev.gatehouse.sandbox.ec2.ZoneOutages;
import dev.gatehouse.sandbox.elbv2.LoadBalancerRow.ZoneRow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a load balancer find when they probe a target: whether security groups and network ACLs let them,
 * and what the guest is taken to answer.
 */
final class Probes {

    private final Cloud cloud;
    private final Tables tables;
    private final ServiceInstances instances;
    private final ServicePaths paths;
    private final Guests guests;
    private final ZoneOutages outages;

    Probes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.instances = new ServiceInstances(cloud);
        this.paths = new ServicePaths(cloud);
        this.guests = new Guests(cloud);
        this.outages = new ZoneOutages(cloud);
    }

    /** What is found, and since when at the latest, where time alone has brought it about. */
    record Found(Finding finding, Optional<Instant> brought) {}

    Found probe(TargetGroupRow group, TargetRow target) {
        Optional<LoadBalancerRow> balancer = tables.loadBalancerOf(group.arn());
        Optional<Present> instance = group.isOfInstances() ? instances.find(target.id()) : Optional.empty();
        Finding finding = balancer.isEmpty()
                ? Finding.unused(
                        "Target.NotInUse", "Target group is not configured to receive traffic from the load balancer")
                : find(group, target, balancer.get(), instance.orElse(null));
        Optional<Instant> brought = Stream.concat(
                        balancer.map(LoadBalancerRow::activeAt).stream(), instance.map(Present::changedAt).stream())
                .filter(instant -> !instant.isAfter(cloud.now()))
                .max(Instant::compareTo);
        return new Found(finding, brought);
    }

    private Finding find(TargetGroupRow group, TargetRow target, LoadBalancerRow balancer, @Nullable Present instance) {
        if (group.isOfInstances()) {
            if (instance == null) {
                return Finding.unused("Target.InvalidState", "Target is in the terminated state");
            }
            if (!instance.isRunning()) {
                return Finding.unused("Target.InvalidState", "Target is in the " + instance.state() + " state");
            }
            if (balancer.zones().stream().noneMatch(zone -> zone.zone().equals(instance.zone()))) {
                return Finding.unused(
                        "Target.NotInUse",
                        "Target is in an Availability Zone that is not enabled for the load balancer");
            }
        }
        if (!balancer.isActive(cloud.now())) {
            return Finding.WAITING;
        }
        return answer(group, target, balancer, instance);
    }

    private Finding answer(
            TargetGroupRow group, TargetRow target, LoadBalancerRow balancer, @Nullable Present instance) {
        Finding timeout = Finding.failed("Target.Timeout", "Request timed out");
        Optional<String> to = instance == null
                ? instances.interfaceAt(group.vpcId(), target.id())
                : Optional.ofNullable(instance.interfaceId());
        int port = group.healthCheck().portOf(target.port());
        boolean reached = to.isPresent()
                && balancer.zones().stream()
                        .filter(zone -> !outages.isLost(zone.zone()))
                        .map(ZoneRow::interfaceId)
                        .allMatch(from -> paths.lets(from, to.get(), port));
        if (!reached || instance != null && outages.isLost(instance.zone())) {
            return timeout;
        }
        Integer status = instance == null
                ? Integer.valueOf(200)
                : guests.of(instance.id()).answer();
        if (status == null) {
            return timeout;
        }
        return HealthChecks.takes(group.healthCheck(), status)
                ? Finding.OK
                : Finding.failed(
                        "Target.ResponseCodeMismatch", "Health checks failed with these codes: [" + status + "]");
    }
}

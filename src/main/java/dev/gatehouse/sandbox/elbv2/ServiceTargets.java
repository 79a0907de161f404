package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elbv2.LoadBalancerRow.ZoneRow;
import java.util.List;
import java.util.Optional;

/** Target groups and load balancers as Auto Scaling, certificates and names look at them. */
public final class ServiceTargets {

    private final Cloud cloud;
    private final Tables tables;
    private final Registrations registrations;
    private final TargetHealths healths;

    public ServiceTargets(Cloud anyService) {
        this.cloud = anyService.of("elasticloadbalancing");
        this.tables = new Tables(cloud);
        this.registrations = new Registrations(cloud);
        this.healths = new TargetHealths(cloud);
    }

    /** Probes every target, as happens with every request by itself. */
    public void settle() {
        healths.settle();
    }

    public boolean exists(String targetGroupArn) {
        return tables.targetGroups().get(targetGroupArn).isPresent();
    }

    /** Registers an instance at the group's own port, if the group is there. */
    public void register(String targetGroupArn, String instanceId) {
        tables.targetGroups()
                .get(targetGroupArn)
                .ifPresent(group -> registrations.register(group, instanceId, group.port()));
    }

    /** Begins to drain an instance; {@link #state} tells until when. */
    public void deregister(String targetGroupArn, String instanceId) {
        tables.targetGroups()
                .get(targetGroupArn)
                .ifPresent(group -> tables.targetsOf(targetGroupArn).stream()
                        .filter(target -> target.id().equals(instanceId))
                        .forEach(target -> registrations.deregister(group, target)));
    }

    /** The health of a registered instance, such as {@code healthy} or {@code draining}. */
    public Optional<String> state(String targetGroupArn, String instanceId) {
        return tables.targetGroups()
                .get(targetGroupArn)
                .flatMap(group -> tables.targetsOf(targetGroupArn).stream()
                        .filter(target -> target.id().equals(instanceId))
                        .map(target -> healths.of(group, target).stateAsString())
                        .findFirst());
    }

    /** Whether its probes fail, even if it still counts as healthy. */
    public boolean fails(String targetGroupArn, String instanceId) {
        return tables.targetsOf(targetGroupArn).stream()
                .anyMatch(target -> target.id().equals(instanceId)
                        && Finding.parse(target.finding()).is("failed"));
    }

    /** The load balancers whose listeners use a certificate. */
    public List<String> usersOfCertificate(String certificateArn) {
        return tables.listeners().all().stream()
                .filter(listener -> listener.certificates().contains(certificateArn))
                .map(ListenerRow::loadBalancerArn)
                .distinct()
                .toList();
    }

    /** The interfaces of the nodes behind a load balancer's DNS name; none if there is no such load balancer. */
    public List<String> nodesOf(String dnsName) {
        return tables.loadBalancers().all().stream()
                .filter(balancer -> balancer.dnsName().equalsIgnoreCase(dnsName))
                .flatMap(balancer -> balancer.zones().stream())
                .map(ZoneRow::interfaceId)
                .toList();
    }

    /** How many targets of a group, named as in metrics, are in this state; nothing if there is no such group. */
    public Optional<Long> count(String targetGroupLabel, String state) {
        return tables.targetGroups().all().stream()
                .filter(group -> group.label().equals(targetGroupLabel))
                .findFirst()
                .map(group -> tables.targetsOf(group.arn()).stream()
                        .filter(target -> state.equals(healths.of(group, target).stateAsString()))
                        .count());
    }
}

package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Answer;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Group;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Node;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Target;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Sample;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Watches a load balancer: the health of its targets and AWS's reason, its nodes, its name, and who answers. */
@Component
final class LoadBalancerWatch implements Watched<LoadBalancerSpec> {

    private static final Duration SELDOM = Duration.ofSeconds(20);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(2);

    private final Clients clients;
    private final Caller caller = new Caller();

    LoadBalancerWatch(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<LoadBalancerSpec> specType() {
        return LoadBalancerSpec.class;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticloadbalancing:DescribeLoadBalancers",
                "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetHealth",
                "ec2:DescribeNetworkInterfaces");
    }

    @Override
    public Sight look(Watch<LoadBalancerSpec> watch) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, watch.scope());
        LoadBalancer balancer = watch
                .reading(
                        "elb:balancers",
                        () -> elb.describeLoadBalancersPaginator().loadBalancers().stream()
                                .toList())
                .stream()
                .filter(one -> one.loadBalancerArn().equals(watch.externalId()))
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("load balancer " + watch.externalId()));
        Watch.Answer name = watch.resolve(balancer.dnsName(), "A");
        String state = balancer.state().codeAsString();
        LoadBalancerView view = new LoadBalancerView(
                state,
                state.equals("active") ? "success" : state.equals("failed") ? "danger" : "progress",
                watch.spec().scheme() == LoadBalancerScheme.INTERNAL,
                balancer.dnsName(),
                name.outcome(),
                name.ttl(),
                nodes(watch, name.values()),
                groups(watch, elb),
                answer(watch, balancer, state));
        return new Sight(view, samples(view), TargetHappenings.of(before(watch), view, watch.now()));
    }

    private static Optional<LoadBalancerView> before(Watch<?> watch) {
        return watch.before().map(LoadBalancerView.class::cast);
    }

    private static List<Sample> samples(LoadBalancerView view) {
        List<Sample> samples = new ArrayList<>();
        long all = view.groups().stream()
                .mapToLong(group -> group.targets().size())
                .sum();
        samples.add(new Sample("targets", all));
        samples.add(new Sample(
                "healthy", view.groups().stream().mapToLong(Group::healthy).sum()));
        if (!view.answer().server().isEmpty()) {
            samples.add(new Sample("server:" + view.answer().server(), 1));
        }
        return samples;
    }

    private List<Group> groups(Watch<LoadBalancerSpec> watch, ElasticLoadBalancingV2Client elb) {
        return watch
                .reading(
                        "elb:groups",
                        () -> elb.describeTargetGroupsPaginator().targetGroups().stream()
                                .toList())
                .stream()
                .filter(group -> group.loadBalancerArns().contains(watch.externalId()))
                .sorted(Comparator.comparing(TargetGroup::targetGroupName))
                .map(group -> group(group, health(watch, elb, group.targetGroupArn())))
                .toList();
    }

    private static List<TargetHealthDescription> health(
            Watch<LoadBalancerSpec> watch, ElasticLoadBalancingV2Client elb, String group) {
        return watch.reading(
                "elb:health:" + group,
                () -> elb.describeTargetHealth(asked -> asked.targetGroupArn(group))
                        .targetHealthDescriptions());
    }

    private static Group group(TargetGroup group, List<TargetHealthDescription> health) {
        return new Group(
                group.targetGroupName(),
                group.healthCheckProtocolAsString() + ":" + group.healthCheckPort()
                        + Objects.requireNonNullElse(group.healthCheckPath(), ""),
                health.stream().map(LoadBalancerWatch::target).toList());
    }

    private static Target target(TargetHealthDescription one) {
        String state = one.targetHealth().stateAsString();
        return new Target(
                one.target().id(),
                Objects.requireNonNullElse(one.target().port(), 0),
                state,
                Objects.requireNonNullElse(one.targetHealth().reasonAsString(), ""),
                Objects.requireNonNullElse(one.targetHealth().description(), ""),
                switch (state) {
                    case "healthy" -> "success";
                    case "unhealthy", "unavailable" -> "danger";
                    case "initial" -> "progress";
                    default -> "neutral";
                });
    }

    /** AWS describes the interfaces of a load balancer by the end of its ARN (2026-11). */
    private List<Node> nodes(Watch<LoadBalancerSpec> watch, List<String> answered) {
        String description = "ELB " + watch.externalId().replaceFirst("^.*:loadbalancer/", "");
        List<NetworkInterface> all = watch.reading(
                "ec2:interfaces-of-elb",
                SELDOM,
                () -> clients
                        .ec2(watch.scope())
                        .describeNetworkInterfacesPaginator(asked -> asked.filters(
                                filter -> filter.name("description").values("ELB app/*")))
                        .networkInterfaces()
                        .stream()
                        .toList());
        return all.stream()
                .filter(one -> description.equals(one.description()))
                .map(one -> node(one, answered))
                .sorted(Comparator.comparing(Node::zone))
                .toList();
    }

    private static Node node(NetworkInterface one, List<String> answered) {
        String address = one.association() == null
                ? one.privateIpAddress()
                : one.association().publicIp();
        return new Node(one.availabilityZone(), one.subnetId(), address, answered.contains(address));
    }

    private Answer answer(Watch<LoadBalancerSpec> watch, LoadBalancer balancer, String state) {
        if (watch.simulated()) {
            return new Answer("simulated", 0, "");
        }
        if (watch.spec().scheme() == LoadBalancerScheme.INTERNAL) {
            return new Answer("internal", 0, "");
        }
        if (!state.startsWith("active")) {
            return new Answer("not-active", 0, "");
        }
        return watch.reading("http:" + balancer.dnsName(), BETWEEN_REQUESTS, () -> caller.call(balancer.dnsName()));
    }
}

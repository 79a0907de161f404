package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Application Load Balancers, their listeners and target groups. */
public final class ElasticLoadBalancing implements Service {

    private static final Duration TTL = Duration.ofSeconds(60);

    private final List<Protocol> protocols =
            List.of(new AwsQuery("http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"));

    @Override
    public String name() {
        return "elasticloadbalancing";
    }

    @Override
    public String version() {
        return "2015-12-01";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.QUERY;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(
                new LoadBalancers(cloud),
                new LoadBalancerChanges(cloud),
                new LoadBalancerAttributes(cloud),
                new CapacityReservations(cloud),
                new TargetGroups(cloud),
                new TargetGroupAttributes(cloud),
                new Targets(cloud),
                new Listeners(cloud),
                new ListenerAttributes(cloud),
                new ListenerCertificates(cloud),
                new Rules(cloud),
                new SslPolicies(),
                new Tags(cloud));
    }

    /** Probes every target. */
    @Override
    public void settle(Cloud cloud) {
        new TargetHealths(cloud).settle();
    }

    /** The addresses of a load balancer's nodes: public ones if it faces the internet, inside VPCs too. */
    @Override
    public Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        ServiceInterfaces interfaces = new ServiceInterfaces(cloud);
        List<String> nodes = new ServiceTargets(cloud)
                .nodesOf(name).stream()
                        .flatMap(id -> interfaces.find(id).stream())
                        .map(node -> node.publicIp() == null ? node.privateIp() : node.publicIp())
                        .toList();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(NameTarget.addresses(TTL, nodes));
    }

    @Override
    public List<String> usersOf(Cloud cloud, String arn) {
        return new ServiceTargets(cloud).usersOfCertificate(arn);
    }
}

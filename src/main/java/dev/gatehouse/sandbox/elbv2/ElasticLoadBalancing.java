package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Application Load Balancers, their listeners and target groups. */
public final class ElasticLoadBalancing implements Service {

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
}

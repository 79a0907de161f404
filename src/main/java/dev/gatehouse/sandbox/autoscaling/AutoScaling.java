package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Auto Scaling groups. */
public final class AutoScaling implements Service {

    private final List<Protocol> protocols = List.of(new AwsQuery("http://autoscaling.amazonaws.com/doc/2011-01-01/"));

    @Override
    public String name() {
        return "autoscaling";
    }

    @Override
    public String version() {
        return "2011-01-01";
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
                new Groups(cloud),
                new GroupTags(cloud),
                new Members(cloud),
                new Attachments(cloud),
                new TrafficSources(cloud),
                new Activities(cloud),
                new Policies(cloud),
                new InstanceRefreshes(cloud));
    }

    /** Brings every group to the present. */
    @Override
    public void settle(Cloud cloud) {
        new Passage(cloud).settle();
    }
}

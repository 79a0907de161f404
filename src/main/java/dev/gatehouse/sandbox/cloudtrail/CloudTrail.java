package dev.gatehouse.sandbox.cloudtrail;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Performed;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** The history of management events, which every account has without a trail of its own. */
public final class CloudTrail implements Service {

    private final List<Protocol> protocols =
            List.of(AwsJson.version11("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"));

    @Override
    public String name() {
        return "cloudtrail";
    }

    @Override
    public String version() {
        return "2013-11-01";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.JSON;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(new Lookup(cloud));
    }

    @Override
    public void performed(Cloud cloud, Performed done) {
        new EventRows(cloud).add(done);
    }
}

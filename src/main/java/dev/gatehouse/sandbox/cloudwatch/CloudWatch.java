package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import dev.gatehouse.sandbox.wire.RpcV2Cbor;
import java.util.List;

/** Metrics and alarms, in all three protocols that clients speak to it. */
public final class CloudWatch implements Service {

    private final List<Protocol> protocols = List.of(
            new RpcV2Cbor("GraniteServiceVersion20100801"),
            AwsJson.version10("GraniteServiceVersion20100801"),
            new AwsQuery("http://monitoring.amazonaws.com/doc/2010-08-01/"));

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public String version() {
        return "2010-08-01";
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
        return List.of(new Alarms(cloud), new MetricData(cloud));
    }

    /** Evaluates every alarm. */
    @Override
    public void settle(Cloud cloud) {
        new AlarmStates(cloud).settle();
    }
}

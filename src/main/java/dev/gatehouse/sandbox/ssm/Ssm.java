package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Systems Manager's parameters. */
public final class Ssm implements Service {

    private final List<Protocol> protocols = List.of(AwsJson.version11("AmazonSSM"));

    @Override
    public String name() {
        return "ssm";
    }

    @Override
    public String version() {
        return "2014-11-06";
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
        return List.of(
                new Parameters(cloud),
                new ParameterWrites(cloud),
                new ParameterDescriptions(cloud),
                new ParameterTags(cloud));
    }
}

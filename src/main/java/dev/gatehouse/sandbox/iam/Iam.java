package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Identity and Access Management, as far as instances need it. */
public final class Iam implements Service {

    private final List<Protocol> protocols = List.of(new AwsQuery("https://iam.amazonaws.com/doc/2010-05-08/"));

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public String version() {
        return "2010-05-08";
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
    public boolean isGlobal() {
        return true;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(
                new Roles(cloud),
                new RolePolicies(cloud),
                new InstanceProfiles(cloud),
                new Policies(cloud),
                new PolicyVersions(cloud),
                new Tagging(cloud));
    }
}

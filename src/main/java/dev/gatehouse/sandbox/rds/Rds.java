package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;
import java.util.Optional;

/** Relational databases. */
public final class Rds implements Service {

    private final List<Protocol> protocols = List.of(new AwsQuery("http://rds.amazonaws.com/doc/2014-10-31/"));

    @Override
    public String name() {
        return "rds";
    }

    @Override
    public String version() {
        return "2014-10-31";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.QUERY_WITH_PARAMETERS;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(
                new DbSubnetGroups(cloud),
                new DbInstances(cloud),
                new DbInstanceModifications(cloud),
                new DbInstanceReboots(cloud),
                new DbInstanceStops(cloud),
                new DbInstanceDeletions(cloud),
                new DbSnapshots(cloud),
                new DbEvents(cloud),
                new DbEngineVersions(),
                new OrderableOptions(cloud),
                new DbParameterGroups(cloud),
                new DbTags(cloud));
    }

    @Override
    public Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        List<String> addresses = new DbNames(cloud).addresses(name);
        return addresses.isEmpty() ? Optional.empty() : Optional.of(NameTarget.addresses(DbNames.TTL, addresses));
    }
}

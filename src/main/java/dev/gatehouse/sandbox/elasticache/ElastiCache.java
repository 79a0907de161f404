package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;
import java.util.Optional;

/** Redis and Valkey. */
public final class ElastiCache implements Service {

    private final List<Protocol> protocols = List.of(new AwsQuery("http://elasticache.amazonaws.com/doc/2015-02-02/"));

    @Override
    public String name() {
        return "elasticache";
    }

    @Override
    public String version() {
        return "2015-02-02";
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
                new CacheSubnetGroups(cloud),
                new ReplicationGroups(cloud),
                new ReplicationGroupModifications(cloud),
                new ReplicaCounts(cloud),
                new CacheFailovers(cloud),
                new CacheClusters(cloud),
                new CacheSnapshots(cloud),
                new CacheEvents(cloud),
                new CacheEngineVersions(),
                new CacheTags(cloud));
    }

    @Override
    public Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        List<String> addresses = new CacheNames(cloud).addresses(name);
        return addresses.isEmpty() ? Optional.empty() : Optional.of(NameTarget.addresses(CacheNames.TTL, addresses));
    }
}

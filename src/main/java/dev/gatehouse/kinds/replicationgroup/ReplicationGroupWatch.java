package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Neighbour;
import dev.gatehouse.resource.Watched;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.Endpoint;
import software.amazon.awssdk.services.elasticache.model.Event;
import software.amazon.awssdk.services.elasticache.model.NodeGroup;
import software.amazon.awssdk.services.elasticache.model.NodeGroupMember;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.SourceType;

/** Says what a cache is busy with, which node is its primary, and how to connect. */
@Component
final class ReplicationGroupWatch implements Watched<ReplicationGroupSpec> {

    private static final int EVENTS_OF_MINUTES = 60;

    private final Clients clients;

    ReplicationGroupWatch(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public Set<String> actions() {
        return Set.of("elasticache:DescribeEvents");
    }

    @Override
    public Sight look(Watch<ReplicationGroupSpec> watch) {
        ElastiCacheClient cache = clients.of(ElastiCacheClient.class, watch.scope());
        ReplicationGroup group = watch
                .reading(
                        "elasticache:groups",
                        () -> cache.describeReplicationGroupsPaginator().replicationGroups().stream()
                                .toList())
                .stream()
                .filter(one -> one.replicationGroupId().equals(watch.externalId()))
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible(watch.externalId()));
        StandingDraft draft = new StandingDraft(group.status(), ReplicationGroupReport.readiness(group.status()));
        group.nodeGroups().stream().findFirst().ifPresent(shard -> shard(draft, shard, watch));
        draft.fact("failover", group.automaticFailoverAsString());
        events(cache, watch).stream()
                .filter(event -> watch.externalId().equals(event.sourceIdentifier()))
                .forEach(event -> draft.happened(told(event)));
        return draft.sight(watch);
    }

    private static List<Event> events(ElastiCacheClient cache, Watch<ReplicationGroupSpec> watch) {
        return watch.reading(
                "elasticache:events",
                () -> cache
                        .describeEventsPaginator(asked ->
                                asked.sourceType(SourceType.REPLICATION_GROUP).duration(EVENTS_OF_MINUTES))
                        .events()
                        .stream()
                        .toList());
    }

    private static Happening told(Event event) {
        return new Happening(
                "cache " + event.date() + " " + event.message(),
                event.date(),
                "aws",
                List.of(event.message()),
                event.message().startsWith("Failover") ? "warning" : "info");
    }

    private static void shard(StandingDraft draft, NodeGroup shard, Watch<ReplicationGroupSpec> watch) {
        shard.nodeGroupMembers().stream()
                .map(ReplicationGroupWatch::told)
                .sorted()
                .forEach(node -> draft.fact("node", node));
        Endpoint primary = shard.primaryEndpoint();
        if (primary == null) {
            return;
        }
        draft.fact("primary", primary.address() + ":" + primary.port());
        Optional.ofNullable(shard.readerEndpoint())
                .ifPresent(reader -> draft.fact("reader", reader.address() + ":" + reader.port()));
        draft.name(watch, primary.address(), "A");
        secret(watch)
                .ifPresent(secret -> draft.fact("secret", secret)
                        .line(
                                "read",
                                "aws secretsmanager get-secret-value --region "
                                        + watch.scope().region() + " --secret-id " + Typed.quoted(secret)
                                        + " --query SecretString --output text"));
        draft.line("client", client(watch.spec(), primary));
    }

    /** The client asks for the token, so that it stands in no list of processes and no history. */
    private static String client(ReplicationGroupSpec spec, Endpoint primary) {
        return (spec.engine() == CacheEngine.VALKEY ? "valkey-cli" : "redis-cli") + " -h " + primary.address() + " -p "
                + primary.port() + (spec.encryptionInTransit() ? " --tls" : "") + (spec.auth() ? " --askpass" : "")
                + " ping";
    }

    private static Optional<String> secret(Watch<ReplicationGroupSpec> watch) {
        return watch.neighbours(ReplicationGroupSpec.class).stream()
                .filter(group -> group.id().equals(watch.id()))
                .map(Neighbour::attributes)
                .flatMap(attributes -> Optional.ofNullable(attributes.get("secret")).stream())
                .findFirst();
    }

    private static String told(NodeGroupMember node) {
        String role = node.currentRole() == null ? "" : " · " + node.currentRole();
        return node.cacheClusterId() + " · " + node.preferredAvailabilityZone() + role;
    }
}

package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticache.model.Endpoint;

/** The DNS names of replication groups and their nodes, and what they answer now. */
final class CacheNames {

    /** How long resolvers may keep an answer; AWS documents none, clients have seen 15 seconds and less. */
    static final Duration TTL = Duration.ofSeconds(15);

    private static final Map<String, String> SHORT = Map.of(
            "us-east-1", "use1",
            "us-east-2", "use2",
            "us-west-1", "usw1",
            "us-west-2", "usw2",
            "eu-west-1", "euw1",
            "eu-central-1", "euc1",
            "ap-northeast-1", "apne1",
            "ap-northeast-2", "apn2",
            "ap-southeast-1", "apse1");

    private final Cloud cloud;

    CacheNames(Cloud cloud) {
        this.cloud = cloud;
    }

    String primary(ReplicationGroupRow group) {
        return encrypts(group)
                ? "master." + group.id() + "." + end(group)
                : group.id() + "." + group.identity().token() + ".ng.0001." + region() + ".cache.amazonaws.com";
    }

    String reader(ReplicationGroupRow group) {
        return encrypts(group)
                ? "replica." + group.id() + "." + end(group)
                : group.id() + "-ro." + group.identity().token() + ".ng.0001." + region() + ".cache.amazonaws.com";
    }

    String node(ReplicationGroupRow group, NodeRow node) {
        return encrypts(group)
                ? node.clusterId() + "." + group.id() + "." + end(group)
                : node.clusterId() + "." + group.identity().token() + ".0001." + region() + ".cache.amazonaws.com";
    }

    Endpoint endpoint(ReplicationGroupRow group, String name) {
        return Endpoint.builder().address(name).port(group.identity().port()).build();
    }

    private boolean encrypts(ReplicationGroupRow group) {
        return group.settings().at(cloud.now()).engine().transitEncryption();
    }

    private String end(ReplicationGroupRow group) {
        return group.identity().token() + "." + region() + ".cache.amazonaws.com";
    }

    private String region() {
        return SHORT.getOrDefault(cloud.region(), cloud.region());
    }

    /** The addresses behind a name, if it is one of a group that has been created. */
    List<String> addresses(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return new CacheTables(cloud)
                .groups().stream()
                        .filter(group -> !group.status(cloud.now()).equals("creating"))
                        .flatMap(group -> addresses(group, wanted))
                        .map(NodeRow::address)
                        .toList();
    }

    private Stream<NodeRow> addresses(ReplicationGroupRow group, String wanted) {
        List<NodeRow> nodes = group.nodes().at(cloud.now());
        if (wanted.equals(primary(group))) {
            return Stream.of(nodes.getFirst());
        }
        if (wanted.equals(reader(group))) {
            return nodes.size() == 1 ? nodes.stream() : nodes.stream().skip(1);
        }
        return nodes.stream().filter(node -> wanted.equals(node(group, node)));
    }
}

package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names replication groups. */
@Component
final class ReplicationGroupKind implements Kind<ReplicationGroupSpec> {

    private static final List<String> NODE_TYPES = List.of(
            "cache.t4g.micro",
            "cache.t4g.small",
            "cache.t4g.medium",
            "cache.t3.micro",
            "cache.t3.small",
            "cache.m7g.large",
            "cache.r7g.large");

    private final ReplicationGroupDriver driver;

    ReplicationGroupKind(ReplicationGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "replication-group";
    }

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public Driver<ReplicationGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1710;
    }

    @Override
    public String group() {
        return "redis";
    }

    @Override
    public String icon() {
        return "lightning-charge";
    }

    @Override
    public List<Diagnostic> validate(ReplicationGroupSpec spec, Surroundings surroundings) {
        return ReplicationGroupFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return ReplicationGroupProposal.in(surroundings);
    }

    @Override
    public Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of(
                "nodeType",
                        NODE_TYPES.stream().map(name -> new Choice(name, "")).toList(),
                "engineVersion",
                        Arrays.stream(CacheEngine.values())
                                .flatMap(engine -> engine.knownVersions().stream()
                                        .map(version -> new Choice(version, engine.wireName())))
                                .toList());
    }

    @Override
    public int version() {
        return 2;
    }

    /** Before version 2 nobody could ask for a token. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.put("auth", false);
        return upgraded;
    }

    /** No version goes back; a token can only be exchanged once it is asked for. */
    @Override
    public boolean replaces(ReplicationGroupSpec from, ReplicationGroupSpec to) {
        List<String> known = from.engine().knownVersions();
        return from.auth() && !to.auth() || isOlder(from, to, known);
    }

    private static boolean isOlder(ReplicationGroupSpec from, ReplicationGroupSpec to, List<String> known) {
        return known.contains(from.engineVersion())
                && known.indexOf(to.engineVersion()) > known.indexOf(from.engineVersion());
    }

    @Override
    public List<Charge> charges(ReplicationGroupSpec spec) {
        String engine = spec.engine() == CacheEngine.VALKEY ? "valkey." : "";
        String price = NODE_TYPES.contains(spec.nodeType()) ? engine + spec.nodeType() : "cache.other";
        Charge nodes = new Charge(price, BigDecimal.valueOf(1L + Math.max(0, spec.replicas())));
        return spec.auth() ? List.of(nodes, Charge.hourly("secret")) : List.of(nodes);
    }

    /** Two cannot have one identifier. */
    @Override
    public boolean excludes(ReplicationGroupSpec there, ReplicationGroupSpec coming) {
        return there.identifier().equals(coming.identifier());
    }

    @Override
    public boolean irreplaceable() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticache:CreateReplicationGroup",
                "elasticache:DescribeReplicationGroups",
                "elasticache:DescribeCacheClusters",
                "elasticache:ModifyReplicationGroup",
                "elasticache:IncreaseReplicaCount",
                "elasticache:DecreaseReplicaCount",
                "elasticache:DeleteReplicationGroup",
                "elasticache:CreateSnapshot",
                "elasticache:ListTagsForResource",
                "elasticache:AddTagsToResource",
                "elasticache:RemoveTagsFromResource",
                "secretsmanager:GetRandomPassword",
                "secretsmanager:CreateSecret",
                "secretsmanager:TagResource",
                "secretsmanager:DescribeSecret",
                "secretsmanager:GetSecretValue",
                "secretsmanager:DeleteSecret",
                "secretsmanager:RestoreSecret");
    }

    @Override
    public List<String> commands(ReplicationGroupSpec spec, Surroundings surroundings) {
        return ReplicationGroupCommands.of(spec, surroundings);
    }
}

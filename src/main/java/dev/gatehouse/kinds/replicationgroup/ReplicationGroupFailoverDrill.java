package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.kinds.Standing;
import dev.gatehouse.kinds.Standing.Answered;
import dev.gatehouse.kinds.Standing.Fact;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/**
 * Has a replica promoted, and measures how long the primary's name leads to a node that takes no writes. AWS allows it on 15
 * node groups in any 24 hours (2026-11).
 */
@Component
final class ReplicationGroupFailoverDrill implements Drill<ReplicationGroupSpec> {

    private static final String PROMOTED = "promoted";
    private static final String ADDRESS_CHANGED = "address";
    private static final String AVAILABLE = "available";

    /** The only node group of a group without cluster mode has this id (2026-11). */
    private static final String NODE_GROUP = "0001";

    /** AWS says seconds; with what clients remember, a minute. */
    private static final Duration TARGET = Duration.ofSeconds(60);

    /** The node that replaces the old primary takes minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration FOR_THE_NAME = Duration.ofMinutes(2);

    private final Clients clients;

    ReplicationGroupFailoverDrill(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public String name() {
        return "failover";
    }

    @Override
    public List<String> marks() {
        return List.of(PROMOTED, ADDRESS_CHANGED, AVAILABLE);
    }

    @Override
    public String goal() {
        return ADDRESS_CHANGED;
    }

    @Override
    public Duration target() {
        return TARGET;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Set<String> actions() {
        return Set.of("elasticache:TestFailover");
    }

    @Override
    public Optional<String> hindrance(ReplicationGroupSpec spec, Object view) {
        Standing standing = (Standing) view;
        if (!spec.automaticFailover() || spec.replicas() == 0) {
            return Optional.of("no-failover");
        }
        if (!isAvailable(standing)) {
            return Optional.of("not-available");
        }
        return address(standing).isEmpty() ? Optional.of(NO_ADDRESS) : Optional.empty();
    }

    @Override
    public Map<String, String> baseline(Object view) {
        Standing standing = (Standing) view;
        return Map.of("address", address(standing), "primary", primary(standing));
    }

    @Override
    public void begin(Watch<ReplicationGroupSpec> watch) {
        clients.of(ElastiCacheClient.class, watch.scope())
                .testFailover(request ->
                        request.replicationGroupId(watch.externalId()).nodeGroupId(NODE_GROUP));
    }

    @Override
    public Progress judge(Begun begun, Sight sight) {
        Standing standing = (Standing) sight.view();
        List<Happening> since = sight.happenings().stream()
                .filter(happening -> !happening.at().isBefore(begun.at()))
                .toList();
        Optional<Instant> promoted = promoted(begun, standing, since);
        boolean moved = !address(standing).isEmpty()
                && !address(standing).equals(begun.baseline().get("address"));
        Map<String, Instant> reached = new LinkedHashMap<>();
        promoted.ifPresent(at -> reached.put(PROMOTED, at));
        if (moved) {
            reached.put(ADDRESS_CHANGED, begun.now());
        }
        if (promoted.isPresent() && isAvailable(standing)) {
            reached.put(AVAILABLE, begun.now());
        }
        boolean started = promoted.isPresent() || moved || !isAvailable(standing) || says(since, "Test Failover");
        return new Progress(reached, unmeasurable(begun, moved), told(begun, standing, since), started);
    }

    /** AWS dates it, where it tells; else it is the look that first saw another primary. */
    private static Optional<Instant> promoted(Begun begun, Standing standing, List<Happening> since) {
        Optional<Instant> dated = since.stream()
                .filter(happening -> isOfAws(happening) && words(happening).matches("Failover from .* completed"))
                .map(Happening::at)
                .findFirst();
        String primary = primary(standing);
        boolean another = !primary.isEmpty() && !primary.equals(begun.baseline().get("primary"));
        return dated.isPresent() || !another ? dated : Optional.of(begun.now());
    }

    private static boolean says(List<Happening> since, String beginning) {
        return since.stream()
                .anyMatch(happening -> isOfAws(happening) && words(happening).startsWith(beginning));
    }

    private static boolean isOfAws(Happening happening) {
        return happening.code().equals("aws");
    }

    private static String words(Happening happening) {
        return happening.arguments().getFirst();
    }

    private static boolean isAvailable(Standing standing) {
        return standing.state().equals("available");
    }

    private static Map<String, String> unmeasurable(Begun begun, boolean moved) {
        Instant promoted = begun.reached().get(PROMOTED);
        boolean waited = promoted != null && promoted.plus(FOR_THE_NAME).isBefore(begun.now());
        return waited && !moved ? Map.of(ADDRESS_CHANGED, "same-address") : Map.of();
    }

    private static List<Happening> told(Begun begun, Standing standing, List<Happening> since) {
        List<Happening> told = new ArrayList<>(since);
        String old = begun.baseline().getOrDefault("address", "");
        if (address(standing).equals(old)) {
            told.add(new Happening("still-old", begun.now(), "still-old", List.of(old), "info"));
        }
        return told;
    }

    /** What the name of the primary answers. */
    private static String address(Standing standing) {
        return standing.names().stream()
                .map(Answered::answers)
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    private static String primary(Standing standing) {
        return standing.facts().stream()
                .filter(fact -> fact.code().equals("node") && fact.value().endsWith(" · primary"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }
}

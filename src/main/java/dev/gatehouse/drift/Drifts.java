package dev.gatehouse.drift;

import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.Observer;
import dev.gatehouse.reconcile.Restoration;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of what somebody changed in AWS past the panel. */
@Service
public class Drifts {

    private static final Comparator<Drift> WORST_FIRST = Comparator.comparing(Drift::risk)
            .thenComparing(Drift::firstSeen)
            .thenComparing(Drift::name)
            .thenComparing(Drift::path);

    private final DriftRows rows;
    private final Unclaimed unclaimed;
    private final Observer observer;
    private final Edge edge;
    private final Clock clock;

    Drifts(DriftRows rows, Unclaimed unclaimed, Observer observer, Edge edge, Clock clock) {
        this.rows = rows;
        this.unclaimed = unclaimed;
        this.observer = observer;
        this.edge = edge;
        this.clock = clock;
    }

    /** Those of a stack, the worst first; ignored ones included. */
    @Transactional(readOnly = true)
    public List<Drift> of(UUID stack) {
        return rows.findByStackIdAndConfirmedTrue(stack).stream()
                .map(DriftRow::drift)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** Those of them that are still there. */
    @Transactional(readOnly = true)
    public List<Drift> of(UUID stack, Collection<UUID> ids) {
        return of(stack).stream().filter(drift -> ids.contains(drift.id())).toList();
    }

    /** How many each of these stacks has that nobody ignores; those without any are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> count(Collection<UUID> stacks) {
        return stacks.isEmpty()
                ? Map.of()
                : rows.count(stacks, clock.instant()).stream()
                        .collect(Collectors.toMap(DriftRows.Counted::getStackId, DriftRows.Counted::getDrifts));
    }

    /** What bears the stack's marks in AWS and is no resource of it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Remnant> leftovers(UUID stack) {
        return unclaimed.remnants(stack);
    }

    /** Looks at AWS now, twice if something new is seen; throws {@link AwsTrouble} if AWS cannot be asked. */
    public void check(UUID stack) {
        try {
            observer.look(stack, clock.instant());
            if (rows.existsByStackIdAndConfirmedFalse(stack)) {
                observer.look(stack, clock.instant());
            }
        } catch (RuntimeException thrown) {
            throw edge.fault(thrown)
                    .<RuntimeException>map(fault -> new AwsTrouble(fault, thrown))
                    .orElse(thrown);
        }
    }

    /** What puts these back, and what went along when something of it was deleted. */
    @Transactional(readOnly = true)
    public Restoration restoration(UUID stack, Collection<Drift> chosen) {
        Set<String> deleted = chosen.stream()
                .filter(Drift::isDeletion)
                .map(drift -> Ref.to(drift.resource()).toString())
                .collect(Collectors.toSet());
        Map<ResourceId, Set<String>> paths = new HashMap<>();
        chosen.forEach(drift -> add(paths, drift));
        of(stack).stream()
                .filter(drift -> drift.expected() != null
                        && deleted.stream().anyMatch(gone -> drift.expected().contains(gone)))
                .forEach(drift -> add(paths, drift));
        return new Restoration(paths);
    }

    private static void add(Map<ResourceId, Set<String>> paths, Drift drift) {
        paths.computeIfAbsent(drift.resource(), none -> new HashSet<>()).add(drift.path());
    }
}

package dev.gatehouse.drift;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Trail;
import dev.gatehouse.resource.Trail.Answer;
import dev.gatehouse.resource.Trail.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who changed a resource past the panel, by AWS's own record. */
@Service
public class Culprits {

    /** A change may have been made some time before the first look that saw it: as long as a panel may have stood still. */
    private static final Duration BEFORE = Duration.ofDays(14);

    private final Drifts drifts;
    private final Trail trail;
    private final Kinds kinds;

    Culprits(Drifts drifts, Trail trail, Kinds kinds) {
        this.drifts = drifts;
        this.trail = trail;
        this.kinds = kinds;
    }

    /** The calls of others that named the resource shortly before its drifts were first seen, or since. */
    public Answer of(Stack stack, Item item) {
        Instant first = drifts.of(stack.id()).stream()
                .filter(drift -> drift.resource().equals(item.id()))
                .map(Drift::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return first == null || item.externalId() == null
                ? new Answer(Outcome.TOLD, List.of())
                : trail.about(stack.scope(), kinds.named(item.kind()).trailed(item.externalId()), first.minus(BEFORE));
    }
}

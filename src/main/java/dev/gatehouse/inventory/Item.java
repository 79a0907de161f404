package dev.gatehouse.inventory;

import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack as the database knows it.
 *
 * @param generation counts edits of what is wanted
 * @param incarnation counts creations in AWS
 * @param operation the creation that is under way or made it
 * @param creationSentAt when the creating call was last sent
 * @param externalId AWS's id, once known
 * @param applied what was wanted when it was last seen right
 * @param observed what AWS last said, references mapped to ours; null if it was never looked at
 * @param isProtected whether no plan may delete or replace it
 * @param formers what it was before it was made anew, and what is still there of that
 */
public record Item(
        ResourceId id,
        UUID stack,
        String kind,
        String name,
        Spec spec,
        long generation,
        Wish wish,
        long incarnation,
        @Nullable UUID operation,
        @Nullable Instant creationSentAt,
        @Nullable String externalId,
        @Nullable Spec applied,
        @Nullable Observation<Spec> observed,
        @Nullable Instant observedAt,
        boolean isProtected,
        List<Former> formers) {

    public Item {
        formers = List.copyOf(formers);
    }

    /** One that is only wished for by now. */
    static Item wished(
            ResourceId id, UUID stack, String kind, Spec spec, long generation, Wish wish, boolean isProtected) {
        return new Item(
                id,
                stack,
                kind,
                spec.tags().name(),
                spec,
                generation,
                wish,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                isProtected,
                List.of());
    }

    public Existence existence() {
        return Existence.of(externalId, operation);
    }

    /** Whether AWS may not show it yet although it is there: so soon after its creation, not seeing it says nothing. */
    public boolean mayBeHidden(Instant now, Duration staleWindow) {
        return creationSentAt != null && now.isBefore(creationSentAt.plus(staleWindow));
    }

    /** The same if this were wanted of it. */
    Item wanted(Spec otherSpec, Wish otherWish, boolean otherProtection) {
        return new Item(
                id,
                stack,
                kind,
                otherSpec.tags().name(),
                otherSpec,
                generation,
                otherWish,
                incarnation,
                operation,
                creationSentAt,
                externalId,
                applied,
                observed,
                observedAt,
                otherProtection,
                formers);
    }

    /** Whether there is something in AWS that no plan may end. */
    public boolean isHeld() {
        return isProtected && existence() != Existence.NOT_MADE;
    }

    /** AWS's ids that it has, and had before it was made anew. */
    public Set<String> externalIds() {
        Set<String> ids = new HashSet<>();
        formers.forEach(former -> ids.add(former.externalId()));
        if (externalId != null) {
            ids.add(externalId);
        }
        return ids;
    }

    public boolean isWanted() {
        return wish == Wish.WANTED;
    }
}

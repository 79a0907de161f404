package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Spec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything of a kind that there is in an account and Region, as of one look. Which of it is one of ours is found without
 * going through the rest: many stacks share a look.
 *
 * @param begun when the look began; nothing in it is older
 */
record Seen<S extends Spec>(
        Instant begun,
        List<Present<S>> all,
        Map<String, Present<S>> byId,
        Map<UUID, Present<S>> byOperation,
        Map<UUID, List<Present<S>>> byStack) {

    static <S extends Spec> Seen<S> of(Instant begun, List<Present<S>> all) {
        Map<String, Present<S>> byId = new HashMap<>();
        Map<UUID, Present<S>> byOperation = new HashMap<>();
        Map<UUID, List<Present<S>>> byStack = new HashMap<>();
        for (Present<S> present : all) {
            byId.putIfAbsent(present.externalId(), present);
            present.ownership().ifPresent(owner -> {
                byOperation.putIfAbsent(owner.operation(), present);
                byStack.computeIfAbsent(owner.stack(), none -> new ArrayList<>())
                        .add(present);
            });
        }
        return new Seen<>(begun, all, byId, byOperation, byStack);
    }

    /** What bears the marks of a stack. */
    List<Present<S>> marked(UUID stack) {
        return byStack.getOrDefault(stack, List.of());
    }

    /** It by its AWS id; without one, by the mark of the creation that made it. */
    Optional<Present<S>> of(Item item) {
        String id = item.externalId();
        return Optional.ofNullable(id != null ? byId.get(id) : byOperation.get(item.operation()));
    }
}

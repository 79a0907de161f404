package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a step: everything the worker may know, taken at the moment the intent was committed.
 *
 * @param attempt which one it is; a result is refused unless it is the last that was begun
 * @param desired what it should be, references to ours in it; null where the step needs none
 * @param externalIds AWS's ids of the stack's resources that exist
 * @param releases AWS ids to let go of
 * @param awaited references, as AWS's ids, that others take over in this run: kept until they have them
 * @param kept references, as AWS's ids, to what was before: AWS drops them by itself when that goes
 * @param actedBefore whether an earlier attempt at this step changed something in AWS
 * @param creationSent when the creation that is now in question was sent before this attempt; null if it never was, or if
 *     AWS refused it
 * @param maySend whether a creation may be sent now: not while an earlier one that was never answered may still show
 */
record Assignment(
        Attempt attempt,
        UUID run,
        StepAction action,
        Scope scope,
        Kind<Spec> kind,
        Item item,
        @Nullable Spec desired,
        Map<ResourceId, String> externalIds,
        Set<String> releases,
        Set<Ref<?>> awaited,
        Set<Ref<?>> kept,
        boolean actedBefore,
        @Nullable Instant creationSent,
        boolean maySend,
        Instant begun) {

    /** A reference to AWS's id where it exists; left as it is where it does not exist yet. */
    Function<Ref<?>, Ref<?>> toAws() {
        return toAws(externalIds);
    }

    static Function<Ref<?>, Ref<?>> toAws(Map<ResourceId, String> externalIds) {
        return ref -> {
            String id = ref instanceof Ref.Managed<?> managed ? externalIds.get(managed.id()) : null;
            return id == null ? ref : Ref.external(id);
        };
    }
}

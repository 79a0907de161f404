package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.UUID;

/**
 * What AWS has that bears a stack's marks and that no resource of the stack is, such as the other half of a creation
 * that was sent twice.
 *
 * @param name as its tag says; may be empty
 */
public record Leftover(String kind, String externalId, String name) {

    static List<Leftover> among(List<Present<Spec>> there, String kind, UUID stack, List<Item> items) {
        return there.stream()
                .filter(present -> present.ownership()
                        .map(Ownership::stack)
                        .filter(stack::equals)
                        .isPresent())
                .filter(present ->
                        items.stream().noneMatch(item -> Observer.isOf(present, item) || wasOnce(present, item)))
                .map(present -> new Leftover(
                        kind, present.externalId(), present.spec().tags().name()))
                .toList();
    }

    /** What a replacement has set aside is ours until the plan that goes on ends it. */
    private static boolean wasOnce(Present<Spec> present, Item item) {
        return item.formers().stream().anyMatch(former -> former.externalId().equals(present.externalId()));
    }
}

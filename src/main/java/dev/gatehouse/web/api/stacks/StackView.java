package dev.gatehouse.web.api.stacks;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Texts;
import java.util.UUID;

/**
 * A stack.
 *
 * @param account the twelve digits of its AWS account
 * @param stage {@code none}, {@code dev}, {@code alpha}, {@code beta} or {@code prod}
 * @param revision counts edits; in quotes it is the entity tag of everything that is wanted of the stack
 */
public record StackView(UUID id, String name, String account, String region, String stage, long revision) {

    public static StackView of(Stack stack) {
        return new StackView(
                stack.id(),
                stack.name(),
                stack.scope().account(),
                stack.scope().region().id(),
                Texts.write(stack.stage()),
                stack.revision());
    }
}

package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.wizard.FormText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody has open.
 *
 * @param item what it edits; null for a new one
 * @param draft under which id its text is kept
 * @param generation of the item when the form was begun; 0 for a new one
 * @param base what the form began with; null for a new one, or if that is not known any more
 * @param why the reason that history will show
 * @param question a packet that is asked about
 */
public record OpenForm(
        Stack stack,
        Kind<?> kind,
        @Nullable Item item,
        UUID draft,
        long generation,
        @Nullable FormText base,
        FormText text,
        String why,
        Question question) {

    public @Nullable ResourceId id() {
        return item == null ? null : item.id();
    }

    public boolean isNew() {
        return item == null;
    }

    /** Whether somebody saved the resource since this form was begun. */
    public boolean isBehind() {
        return item != null && item.generation() != generation;
    }

    /** Where it is posted to. */
    public String url() {
        return stepUrl() + "/" + (item == null ? "new" : item.id());
    }

    public String stepUrl() {
        return "/stacks/" + stack.id() + "/set-up/" + kind.name();
    }

    OpenForm with(FormText other) {
        return new OpenForm(stack, kind, item, draft, generation, base, other, why, question);
    }
}

package dev.gatehouse.wizard;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody began and has not saved; anybody of the team may go on with it.
 *
 * @param id of the resource it edits, or its own if it is to be a new one
 * @param resource null if it is to be a new one
 * @param generation of the resource that it began from; 0 for a new one
 * @param base what the form began with; null for a new one
 */
public record Draft(
        UUID id,
        UUID stack,
        String kind,
        @Nullable ResourceId resource,
        long generation,
        @Nullable FormText base,
        FormText text,
        UUID person,
        String personName,
        Instant typedAt) {

    public boolean isBy(Author author) {
        return person.equals(author.person());
    }

    /** Whether it is a form for a new resource of this kind in this stack. */
    public boolean isNewOf(UUID ofStack, String ofKind) {
        return isOf(ofStack, ofKind, null);
    }

    /**
     * @param ofResource null for a new one
     */
    public boolean isOf(UUID ofStack, String ofKind, @Nullable ResourceId ofResource) {
        return stack.equals(ofStack) && kind.equals(ofKind) && Objects.equals(resource, ofResource);
    }

    /** What a person will know it by: the name typed so far, perhaps blank. */
    public String name() {
        return text.at(RecordForm.NAME).strip();
    }
}

package dev.gatehouse.wizard;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import java.time.Instant;
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

    /** What a person will know it by: the name typed so far, perhaps blank. */
    public String name() {
        return text.at(RecordForm.NAME).strip();
    }
}

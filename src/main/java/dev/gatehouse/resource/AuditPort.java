package dev.gatehouse.resource;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where everything that happens is told, in the transaction in which it happens. */
@FunctionalInterface
public interface AuditPort {

    void record(Deed deed, @Nullable Operation operation);

    /** What took no calls to AWS. */
    default void record(Deed deed) {
        record(deed, null);
    }

    /**
     * What was done in AWS, told once, when it is known what came of it.
     *
     * @param id of the creation, or of the step of a run that did anything else
     * @param attempts a line each, oldest first: number, when, what came of it
     */
    record Operation(UUID id, List<String> attempts) {}

    /**
     * Something somebody did.
     *
     * @param stack null for what belongs to no stack: people and AWS accounts
     * @param row our identity of the rule, entry or route it is about, if it is about one
     * @param subject what it is about, as people call it at that time
     * @param action such as {@code resource.changed}; its text is the message {@code audit.action.<action>}
     * @param before the text of what was, null if it was not there
     * @param after the text of what is, null if it is not there any more
     * @param run the run that did it, if one did
     */
    record Deed(
            @Nullable UUID stack,
            @Nullable ResourceId resource,
            @Nullable UUID row,
            String kind,
            String subject,
            String action,
            @Nullable String before,
            @Nullable String after,
            Author author,
            @Nullable UUID run) {}
}

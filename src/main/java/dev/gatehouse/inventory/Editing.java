package dev.gatehouse.inventory;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What one edit of a desired state leaves behind, all in the caller's transaction: a revision, the extracted references,
 * the identities of rows, and the audit: one entry for the resource, or one for each of its fields and rows that changed.
 */
@Component
class Editing {

    private final StackRows stacks;
    private final ExtractedReferences references;
    private final Revisions revisions;
    private final RowIdentities identities;
    private final AuditPort audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editing(
            StackRows stacks,
            ExtractedReferences references,
            Revisions revisions,
            RowIdentities identities,
            AuditPort audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stacks = stacks;
        this.references = references;
        this.revisions = revisions;
        this.identities = identities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The number of a new edit; whoever asks holds the stack until the end of the transaction. */
    long next(UUID stack) {
        stacks.countRevision(stack);
        return stacks.revision(stack);
    }

    /** The spec of a resource is another one now; {@code before} is null for a new one. */
    void changed(ResourceRow row, @Nullable String textBefore, @Nullable Spec before, Spec after, Author author) {
        changed(next(row.stackId), row, textBefore, before, after, author);
    }

    /** The same as a part of an edit of several resources. */
    void changed(
            long revision,
            ResourceRow row,
            @Nullable String textBefore,
            @Nullable Spec before,
            Spec after,
            Author author) {
        revise(revision, row, textBefore, row.spec, author);
        extract(row.id, after);
        Map<String, UUID> rows = identify(row.id, before, after, author);
        if (before == null) {
            audit(row, null, "resource.added", null, row.spec, author);
            if (row.isProtected) {
                audit(row, null, Protection.SET, null, null, author);
            }
        }
        for (FieldChange change : before == null ? List.<FieldChange>of() : Differences.between(before, after)) {
            String action = rows.containsKey(change.path()) ? rowAction(change) : "field.changed";
            audit(row, rows.get(change.path()), action, change, author);
        }
        events.publishEvent(new StackChanged(row.stackId));
    }

    /** What is wished of it changed, not what it is. */
    void wished(ResourceRow row, String action, Author author) {
        wished(next(row.stackId), row, action, author);
    }

    /** The same as a part of an edit of several resources. */
    void wished(long revision, ResourceRow row, String action, Author author) {
        revise(revision, row, row.spec, row.wish == Wish.WANTED ? row.spec : null, author);
        alsoWished(row, action, author);
    }

    /** The same of a resource that the edit has changed as well. */
    void alsoWished(ResourceRow row, String action, Author author) {
        audit(row, null, action, null, null, author);
        events.publishEvent(new StackChanged(row.stackId));
    }

    /** Somebody decided about what it holds, before it is deleted. */
    void decided(ResourceRow row, String decision, Author author) {
        audit(row, null, "resource.decided", null, decision, author);
    }

    private void revise(
            long revision, ResourceRow row, @Nullable String before, @Nullable String after, Author author) {
        revisions.save(new RevisionRow(revision, row, before, after, author, clock.instant()));
    }

    private void extract(UUID resource, Spec spec) {
        references.deleteByResourceId(resource);
        for (References.At at : References.in(spec)) {
            if (at.ref() instanceof Ref.Managed<?> managed) {
                references.save(
                        new ReferenceRow(resource, at.path(), managed.id().value()));
            }
        }
    }

    /** Keeps the identities of rows in step; gives those of the rows that came, changed or went, by the path of their change. */
    private Map<String, UUID> identify(UUID resource, @Nullable Spec before, Spec after, Author author) {
        Instant now = clock.instant();
        Map<String, RowIdentityRow> known = new HashMap<>();
        identities
                .findByResourceIdAndGoneAtIsNull(resource)
                .forEach(row -> known.put(row.list + "[" + row.naturalKey + "]", row));
        Map<String, Row> was = before == null ? Map.of() : rows(before);
        Map<String, Row> is = rows(after);
        Map<String, UUID> touched = new HashMap<>();
        is.forEach((path, row) -> {
            RowIdentityRow identity = known.get(path);
            if (identity == null) {
                String list = path.substring(0, path.indexOf('['));
                touched.put(
                        path, identities.save(new RowIdentityRow(resource, list, row.naturalKey(), author, now)).id);
            } else if (!row.equals(was.get(path))) {
                identity.changed(author, now);
                touched.put(path, identity.id);
            }
        });
        known.forEach((path, identity) -> {
            if (!is.containsKey(path)) {
                identity.goneAt = now;
                touched.put(path, identity.id);
            }
        });
        return touched;
    }

    private static Map<String, Row> rows(Spec spec) {
        Map<String, Row> rows = new HashMap<>();
        for (Shape.Component component : Shape.of(spec.getClass()).components()) {
            if (component.of(spec) instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof Row row) {
                        rows.put(component.name() + "[" + row.naturalKey() + "]", row);
                    }
                }
            }
        }
        return rows;
    }

    private static String rowAction(FieldChange change) {
        return change.before() == null ? "row.added" : change.after() == null ? "row.removed" : "row.changed";
    }

    private void audit(ResourceRow row, @Nullable UUID identity, String action, FieldChange change, Author author) {
        audit.record(new Deed(
                row.stackId,
                new ResourceId(row.id),
                identity,
                row.kind,
                row.name + " · " + change.path(),
                action,
                change.before(),
                change.after(),
                author,
                null));
    }

    private void audit(
            ResourceRow row,
            @Nullable UUID identity,
            String action,
            @Nullable String before,
            @Nullable String after,
            Author author) {
        audit.record(new Deed(
                row.stackId,
                new ResourceId(row.id),
                identity,
                row.kind,
                row.name,
                action,
                before,
                after,
                author,
                null));
    }
}

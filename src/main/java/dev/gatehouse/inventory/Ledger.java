package dev.gatehouse.inventory;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of resources in AWS, written down. Everything here runs in the caller's transaction, so that it is
 * committed together with the step that did it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final int LONGEST_REASON = 1000;

    private final Resources resources;
    private final SpecTexts texts;
    private final AuditPort audit;
    private final Clock clock;

    Ledger(Resources resources, SpecTexts texts, AuditPort audit, Clock clock) {
        this.resources = resources;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The AWS ids of our resources in an account and Region, by kind. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Map<String, Set<String>> externalIds(Scope scope) {
        return resources.findExisting(scope.account(), scope.region().id()).stream()
                .collect(Collectors.groupingBy(
                        row -> row.kind,
                        Collectors.mapping(row -> Objects.requireNonNull(row.externalId), Collectors.toSet())));
    }

    /** Intent: a creation is about to be sent; the first time for an incarnation it gets an operation of its own. */
    public void creationIntended(ResourceId id) {
        ResourceRow row = row(id);
        if (row.operationId == null || row.externalId != null) {
            row.operationId = UUID.randomUUID();
            row.incarnation++;
            row.externalId = null;
        }
        row.operationSentAt = clock.instant();
    }

    /** AWS said that the creation was not done: sending it again makes no twin. */
    public void creationRefused(ResourceId id) {
        row(id).operationSentAt = null;
    }

    /** Result: it exists. Refused (false) if another creation has begun since: then the answer is a stale one. */
    public boolean created(ResourceId id, UUID operation, String externalId, Author author, UUID run) {
        ResourceRow row = row(id);
        if (!operation.equals(row.operationId)) {
            return false;
        }
        if (row.externalId == null) {
            row.externalId = externalId;
            audit(row, "resource.created", null, externalId, author, run);
        }
        return true;
    }

    /** It was seen right and ready. */
    public void applied(ResourceId id, Spec applied, Observation<Spec> observed, Author author, UUID run) {
        ResourceRow row = row(id);
        String text = texts.write(applied);
        if (!text.equals(row.applied)) {
            audit(row, "resource.applied", row.applied, text, author, run);
        }
        row.applied = text;
        row.appliedVersion = texts.version(row.kind);
        seen(row, observed);
    }

    /** It is gone from AWS; with it goes our record, unless it is to be made again or is paused. */
    public void gone(ResourceId id, Author author, UUID run) {
        ResourceRow row = row(id);
        if (row.externalId != null) {
            audit(row, "resource.deleted", row.externalId, null, author, run);
        }
        row.externalId = null;
        row.operationId = null;
        row.operationSentAt = null;
        row.applied = null;
        row.appliedVersion = null;
        seen(row, new Observation.Absent<>());
        if (row.wish == Wish.LEAVING) {
            resources.delete(row);
        }
    }

    /** What AWS says of resources now, by their ids; references already mapped to ours. */
    public void observed(Map<ResourceId, Observation<Spec>> observations) {
        Map<UUID, ResourceRow> rows = new HashMap<>();
        resources
                .findAllById(
                        observations.keySet().stream().map(ResourceId::value).toList())
                .forEach(row -> rows.put(row.id, row));
        observations.forEach((id, observation) -> {
            ResourceRow row = rows.get(id.value());
            if (row != null) {
                seen(row, observation);
            }
        });
    }

    private void seen(ResourceRow row, Observation<Spec> observation) {
        row.observedAt = clock.instant();
        switch (observation) {
            case Observation.Absent<Spec> absent -> row.presence = ResourceRow.Presence.ABSENT;
            case Present<Spec> present -> {
                if (row.externalId == null) {
                    return;
                }
                row.presence = ResourceRow.Presence.PRESENT;
                row.observed = texts.write(present.spec());
                row.observedVersion = texts.version(row.kind);
                row.attributes = texts.writeTexts(present.attributes());
                readiness(row, present.readiness());
            }
        }
    }

    private static void readiness(ResourceRow row, Readiness readiness) {
        switch (readiness) {
            case Readiness.Ready ready -> ready(row, ResourceRow.State.READY, null);
            case Readiness.InProgress progress -> ready(row, ResourceRow.State.IN_PROGRESS, progress.why());
            case Readiness.Failed failed -> ready(row, ResourceRow.State.FAILED, failed.why());
        }
    }

    private static void ready(ResourceRow row, ResourceRow.State state, @Nullable String why) {
        row.readiness = state;
        row.readinessWhy = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    private ResourceRow row(ResourceId id) {
        return resources.findById(id.value()).orElseThrow();
    }

    private void audit(
            ResourceRow row, String action, @Nullable String before, @Nullable String after, Author author, UUID run) {
        audit.record(new Deed(
                row.stackId, new ResourceId(row.id), null, row.kind, row.name, action, before, after, author, run));
    }

    /** When it was last known, for whoever compares ages. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public @Nullable Instant observedAt(ResourceId id) {
        return resources.findById(id.value()).map(row -> row.observedAt).orElse(null);
    }
}

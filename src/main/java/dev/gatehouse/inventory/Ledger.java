package dev.gatehouse.inventory;

import dev.gatehouse.inventory.Resources.LastLook;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.AuditPort.Operation;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** Databases take so many ids in a statement without ado. */
    private static final int AT_ONCE = 1000;

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

    /** When what it has in AWS was last looked at, for each stack that has something there: the oldest look counts. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Map<UUID, Instant> lastLooks() {
        return resources.findLastLooks().stream()
                .collect(Collectors.toMap(
                        LastLook::getStackId,
                        last -> last.getNever() > 0 || last.getOldest() == null ? Instant.MIN : last.getOldest()));
    }

    /** The AWS ids of our resources of a kind in an account and Region, whatever stack they belong to. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Set<String> externalIds(Scope scope, String kind) {
        return resources.findExternalIds(scope.account(), scope.region().id(), kind);
    }

    /**
     * Whether a resource has that AWS id, or had it before it was made anew, or may still find out that it has: its own
     * creation has that mark and no answer to it is recorded.
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean mayRecognise(Scope scope, String kind, String externalId, UUID operation) {
        return resources.findOfKind(scope.account(), scope.region().id(), kind).stream()
                .anyMatch(row -> externalId.equals(row.externalId)
                        || row.externalId == null && operation.equals(row.operationId)
                        || Former.read(row.formers).stream()
                                .anyMatch(former -> former.externalId().equals(externalId)));
    }

    /**
     * Intent: a creation is about to be sent; the first time for an incarnation it gets an operation of its own. Not for
     * what is {@link Existence#MADE}: only {@link #gone} and {@link #vanished} may lose an AWS id.
     */
    public void creationIntended(ResourceId id) {
        ResourceRow row = row(id);
        if (row.externalId != null) {
            throw new IllegalStateException("%s %s is there as %s".formatted(row.kind, row.name, row.externalId));
        }
        if (row.operationId == null) {
            row.operationId = UUID.randomUUID();
            row.incarnation++;
        }
        row.creationSentAt = clock.instant();
    }

    /**
     * Makes room for a creation beside what is there under that AWS id: it is kept in mind as what it was. Nothing happens
     * if it is not there under that id, as then an earlier attempt has done so.
     */
    public void setAside(ResourceId id, String externalId) {
        ResourceRow row = row(id);
        if (externalId.equals(row.externalId)) {
            List<Former> formers = new ArrayList<>(Former.read(row.formers));
            formers.add(new Former(externalId, row.operationId, row.creationSentAt));
            row.formers = Former.write(formers);
            row.externalId = null;
            row.operationId = null;
            row.creationSentAt = null;
        }
    }

    /** The creation that it was set aside for was certainly never made: what was last set aside is what it is, again. */
    public void takeBack(ResourceId id) {
        ResourceRow row = row(id);
        List<Former> formers = Former.read(row.formers);
        if (row.externalId == null && row.creationSentAt == null && !formers.isEmpty()) {
            Former former = formers.getLast();
            row.externalId = former.externalId();
            row.operationId = former.operation();
            row.creationSentAt = former.creationSentAt();
            row.formers = Former.write(formers.subList(0, formers.size() - 1));
        }
    }

    /** What it was is gone from AWS. */
    public void retired(ResourceId id, @Nullable Operation operation, Author author, UUID run) {
        ResourceRow row = row(id);
        Operation first = operation;
        for (Former former : Former.read(row.formers)) {
            audit(row, "resource.deleted", former.externalId(), null, first, author, run);
            // One operation is told once; whatever else went with it was left by creations before.
            first = null;
        }
        row.formers = "";
    }

    /**
     * What was intended last was not sent, or AWS refused it. What was sent before and never answered stays in question.
     *
     * @param before when the creation was sent before that; null if never
     */
    public void creationNotSent(ResourceId id, @Nullable Instant before) {
        row(id).creationSentAt = before;
    }

    /** Result: it exists. Refused (false) if another creation has begun since: then the answer is a stale one. */
    public boolean created(ResourceId id, Operation operation, String externalId, Author author, UUID run) {
        ResourceRow row = row(id);
        if (!operation.id().equals(row.operationId)) {
            return false;
        }
        if (row.externalId == null) {
            row.externalId = externalId;
            if (!row.formers.isEmpty()) {
                // What was seen was seen of the one that it replaces.
                row.presence = ResourceRow.Presence.NEVER_SEEN;
            }
            audit(row, "resource.created", null, externalId, operation, author, run);
        }
        return true;
    }

    /** What the same creation had made besides was ended. */
    public void twinsEnded(ResourceId id, List<String> externalIds, Author author, UUID run) {
        ResourceRow row = row(id);
        externalIds.forEach(twin -> audit(row, "resource.late", twin, null, null, author, run));
    }

    /**
     * It was seen right and ready.
     *
     * @param acted whether anything was changed in AWS for that: then it is told although nothing else is wished than before
     */
    public void applied(
            ResourceId id,
            Spec applied,
            Present<Spec> observed,
            Operation operation,
            boolean acted,
            Author author,
            UUID run) {
        ResourceRow row = row(id);
        String text = texts.write(applied);
        if (!text.equals(row.applied)) {
            audit(row, "resource.applied", row.applied, text, operation, author, run);
        } else if (acted) {
            String after = texts.write(observed.spec());
            boolean known = Objects.equals(row.observedVersion, texts.version(row.kind)) && !after.equals(row.observed);
            audit(row, "resource.realigned", known ? row.observed : null, known ? after : null, operation, author, run);
        }
        row.applied = text;
        row.appliedVersion = texts.version(row.kind);
        row.observedAt = clock.instant();
        sighting(row, observed).writeTo(row);
    }

    /** It let go in AWS of what is about to be deleted. */
    public void released(ResourceId id, Operation operation, Author author, UUID run) {
        audit(row(id), "resource.released", null, null, operation, author, run);
    }

    /** It is gone from AWS; with it goes our record, unless it is to be made again or is paused. */
    public void gone(ResourceId id, Operation operation, Author author, UUID run) {
        ResourceRow row = row(id);
        if (row.externalId != null) {
            audit(row, "resource.deleted", row.externalId, null, operation, author, run);
        }
        retired(id, null, author, run);
        nothingIsThere(row);
        if (row.wish == Wish.LEAVING) {
            resources.delete(row);
        }
    }

    /** It is no longer in AWS, and it was not us who ended it: it can be made anew. */
    public void vanished(ResourceId id) {
        nothingIsThere(row(id));
    }

    private void nothingIsThere(ResourceRow row) {
        row.externalId = null;
        row.operationId = null;
        row.creationSentAt = null;
        row.applied = null;
        row.appliedVersion = null;
        row.presence = ResourceRow.Presence.ABSENT;
        row.observedAt = clock.instant();
    }

    /**
     * What AWS said of resources at that time, by their ids; references already mapped to ours. Looking is no edit: it
     * changes no version, so that whoever edits or carries out meanwhile is not disturbed.
     */
    public void observed(Map<ResourceId, Observation<Spec>> observations, Instant at) {
        List<UUID> ids = observations.keySet().stream().map(ResourceId::value).toList();
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            observed(ids.subList(start, Math.min(ids.size(), start + AT_ONCE)), observations, at);
        }
    }

    private void observed(List<UUID> ids, Map<ResourceId, Observation<Spec>> observations, Instant at) {
        List<UUID> same = new ArrayList<>();
        for (Known known : resources.findKnown(ids)) {
            switch (Objects.requireNonNull(observations.get(new ResourceId(known.id())))) {
                case Observation.Absent<Spec> absent
                when known.presence() == ResourceRow.Presence.ABSENT -> same.add(known.id());
                case Observation.Absent<Spec> absent -> resources.seenAbsent(known.id(), at);
                case Present<Spec> present -> {
                    Sighting sighting = Sighting.of(present, texts.version(known.kind()), texts);
                    if (sighting.isWhatIsKnown(known)) {
                        same.add(known.id());
                    } else {
                        resources.seenPresent(known.id(), sighting, at);
                    }
                }
            }
        }
        if (!same.isEmpty()) {
            resources.seenAgain(same, at);
        }
    }

    private Sighting sighting(ResourceRow row, Present<Spec> present) {
        return Sighting.of(present, texts.version(row.kind), texts);
    }

    private ResourceRow row(ResourceId id) {
        return resources.findById(id.value()).orElseThrow();
    }

    private void audit(
            ResourceRow row,
            String action,
            @Nullable String before,
            @Nullable String after,
            @Nullable Operation operation,
            Author author,
            UUID run) {
        Deed deed = new Deed(
                row.stackId, new ResourceId(row.id), null, row.kind, row.name, action, before, after, author, run);
        audit.record(deed, operation);
    }

    /** When it was last known, for whoever compares ages. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public @Nullable Instant observedAt(ResourceId id) {
        return resources.findById(id.value()).map(row -> row.observedAt).orElse(null);
    }
}

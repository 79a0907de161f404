package dev.gatehouse.inventory;

import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the database, read as items. */
@Component
class Items {

    private final SpecTexts texts;

    Items(SpecTexts texts) {
        this.texts = texts;
    }

    Item item(ResourceRow row) {
        return new Item(
                new ResourceId(row.id),
                row.stackId,
                row.kind,
                row.name,
                texts.read(row.kind, row.specVersion, row.spec),
                row.generation,
                row.wish,
                row.incarnation,
                row.operationId,
                row.creationSentAt,
                row.externalId,
                row.applied == null
                        ? null
                        : texts.read(row.kind, Objects.requireNonNull(row.appliedVersion), row.applied),
                observation(row),
                row.observedAt,
                row.isProtected,
                Former.read(row.formers));
    }

    private @Nullable Observation<Spec> observation(ResourceRow row) {
        if (row.externalId == null && row.presence == ResourceRow.Presence.PRESENT) {
            // What was seen was seen under an id that it no longer has.
            return null;
        }
        return switch (row.presence) {
            case NEVER_SEEN -> null;
            case ABSENT -> new Observation.Absent<>();
            case PRESENT ->
                new Observation.Present<>(
                        Objects.requireNonNull(row.externalId),
                        texts.read(row.kind, Objects.requireNonNull(row.observedVersion), row.observed()),
                        readiness(row),
                        row.attributes == null ? Map.of() : texts.readTexts(row.attributes),
                        Optional.empty());
        };
    }

    private static Readiness readiness(ResourceRow row) {
        String why = Objects.requireNonNullElse(row.readinessWhy, "");
        return switch (Objects.requireNonNull(row.readiness)) {
            case READY -> Readiness.READY;
            case IN_PROGRESS -> new Readiness.InProgress(why);
            case FAILED -> new Readiness.Failed(why);
        };
    }
}

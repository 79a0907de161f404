package dev.gatehouse.inventory;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Spec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What AWS says of a resource that it has, as the database keeps it. */
record Sighting(
        String externalId,
        String observed,
        int version,
        String attributes,
        ResourceRow.State readiness,
        @Nullable String why) {

    private static final int LONGEST_REASON = 1000;

    static Sighting of(Present<Spec> present, int version, SpecTexts texts) {
        String why = switch (present.readiness()) {
            case Readiness.Ready ready -> null;
            case Readiness.InProgress progress -> progress.why();
            case Readiness.Failed failed -> failed.why();
        };
        ResourceRow.State state = switch (present.readiness()) {
            case Readiness.Ready ready -> ResourceRow.State.READY;
            case Readiness.InProgress progress -> ResourceRow.State.IN_PROGRESS;
            case Readiness.Failed failed -> ResourceRow.State.FAILED;
        };
        return new Sighting(
                present.externalId(),
                texts.write(present.spec()),
                version,
                texts.writeTexts(present.attributes()),
                state,
                why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON));
    }

    boolean isWhatIsKnown(Known known) {
        return known.presence() == ResourceRow.Presence.PRESENT
                && observed.equals(known.observed())
                && Objects.equals(version, known.observedVersion())
                && attributes.equals(known.attributes())
                && readiness == known.readiness()
                && Objects.equals(why, known.readinessWhy());
    }

    void writeTo(ResourceRow row) {
        row.presence = ResourceRow.Presence.PRESENT;
        row.observed = observed;
        row.observedVersion = version;
        row.attributes = attributes;
        row.readiness = readiness;
        row.readinessWhy = why;
    }
}

package dev.gatehouse.drift;

import dev.gatehouse.resource.ResourceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one look found: see {@link Drift}. */
record Deviation(
        ResourceId resource,
        String kind,
        String name,
        String path,
        @Nullable String expected,
        @Nullable String actual,
        Risk risk) {

    boolean isAt(DriftRow row) {
        return row.resourceId.equals(resource.value()) && row.path.equals(path);
    }

    Deviation judged(Risk other) {
        return new Deviation(resource, kind, name, path, expected, actual, other);
    }

    boolean isStillThat(DriftRow row) {
        return Objects.equals(row.actual, actual);
    }
}

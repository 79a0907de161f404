package dev.gatehouse.planning;

import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one resource, and why. What people read.
 *
 * @param replacement how it is replaced; null if it is not, or if that was planned before there was a choice
 */
public record Change(
        ResourceId resource,
        String kind,
        String name,
        Action action,
        List<FieldChange> fields,
        List<Reason> reasons,
        @Nullable Replacement replacement) {

    public Change {
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
    }

    /** Whether the new one stands before the old one goes. */
    public boolean comesFirst() {
        return replacement == Replacement.NEW_FIRST;
    }
}

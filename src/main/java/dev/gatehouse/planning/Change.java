package dev.gatehouse.planning;

import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.ResourceId;
import java.util.List;

/** What happens to one resource, and why. What people read. */
public record Change(
        ResourceId resource, String kind, String name, Action action, List<FieldChange> fields, List<Reason> reasons) {

    public Change {
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
    }
}

package dev.gatehouse.sandbox.traits;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tags of a service's resources, by the name that the service knows them by, and AWS's rules for tags. */
public final class Labels {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private final Table<LabelsRow> rows;
    private final String refusal;

    /** @param refusal the code that the service gives to tags it does not take */
    public Labels(Cloud cloud, String service, String refusal) {
        this.rows = cloud.table(service + "-tags", LabelsRow.class);
        this.refusal = refusal;
    }

    /** The tags of one resource. */
    public record LabelsRow(String resource, Map<String, String> tags) {}

    public Map<String, String> of(String resource) {
        return rows.get(resource).map(LabelsRow::tags).orElse(Map.of());
    }

    /** Checks tags before anything is made; to be called first. */
    public Map<String, String> checked(Map<String, String> tags) {
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                throw AwsError.of(refusal, "Tag keys must be between 1 and " + LONGEST_KEY + " characters in length.");
            }
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw AwsError.of(refusal, "The tag key cannot start with the reserved prefix aws: " + key);
            }
            if (value.length() > LONGEST_VALUE) {
                throw AwsError.of(
                        refusal, "Tag values must be between 0 and " + LONGEST_VALUE + " characters in length.");
            }
        });
        return tags;
    }

    public void add(String resource, Map<String, String> tags) {
        Map<String, String> all = new LinkedHashMap<>(of(resource));
        all.putAll(checked(tags));
        if (all.size() > MOST) {
            throw AwsError.of(refusal, "The number of tags exceeds the limit of " + MOST + ".");
        }
        if (!all.isEmpty()) {
            rows.put(resource, new LabelsRow(resource, all));
        }
    }

    public void take(String resource, List<String> keys) {
        Map<String, String> all = new LinkedHashMap<>(of(resource));
        all.keySet().removeAll(keys);
        rows.put(resource, new LabelsRow(resource, all));
    }

    public void forget(String resource) {
        rows.remove(resource);
    }
}

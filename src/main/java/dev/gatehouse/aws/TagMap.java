package dev.gatehouse.aws;

import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The tags of services other than EC2, as a map: to our words and back. */
public final class TagMap {

    private TagMap() {}

    /** What a person sees: without our own marks and those AWS sets. */
    public static Tags visible(Map<String, String> tags) {
        Map<String, String> visible = new TreeMap<>(tags);
        visible.keySet().removeIf(key -> key.startsWith(Ownership.PREFIX) || key.startsWith("aws:"));
        return Tags.of(visible);
    }

    public static Optional<Ownership> ownership(Map<String, String> tags) {
        return Ownership.of(tags);
    }

    /** Brings the visible tags of a resource from observed to desired: at most one call to set and one to remove. */
    public static void update(
            Tags observed, Tags desired, Consumer<Map<String, String>> set, Consumer<List<String>> remove) {
        Map<String, String> changed = new TreeMap<>(desired.values());
        changed.entrySet()
                .removeIf(tag -> tag.getValue().equals(observed.values().get(tag.getKey())));
        if (!changed.isEmpty()) {
            set.accept(changed);
        }
        List<String> gone = observed.values().keySet().stream()
                .filter(key -> !desired.values().containsKey(key))
                .toList();
        if (!gone.isEmpty()) {
            remove.accept(gone);
        }
    }

    /** Whether what bears these tags was made by the creation that would give it those. */
    public static boolean isOfThisCreation(Map<String, String> borne, Tags given) {
        return Ownership.of(borne).isPresent() && Ownership.of(borne).equals(Ownership.of(given.values()));
    }
}

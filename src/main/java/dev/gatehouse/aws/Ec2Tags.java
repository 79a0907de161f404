package dev.gatehouse.aws;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** EC2's tags, to our words and back. */
public final class Ec2Tags {

    private Ec2Tags() {}

    /** For the call that creates a resource. */
    public static TagSpecification specification(ResourceType type, Tags tags) {
        return TagSpecification.builder().resourceType(type).tags(list(tags)).build();
    }

    public static List<Tag> list(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** What a person sees: without our own marks and those AWS sets. */
    public static Tags visible(List<Tag> tags) {
        Map<String, String> visible = new TreeMap<>();
        tags.stream()
                .filter(tag ->
                        !tag.key().startsWith(Ownership.PREFIX) && !tag.key().startsWith("aws:"))
                .forEach(tag -> visible.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        return Tags.of(visible);
    }

    public static Optional<Ownership> ownership(List<Tag> tags) {
        Map<String, String> all = new TreeMap<>();
        tags.forEach(tag -> all.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        return Ownership.of(all);
    }

    /** Brings the visible tags of a resource from observed to desired: at most one call to set and one to remove. */
    public static void update(Ec2Client ec2, String id, Tags observed, Tags desired) {
        Map<String, String> set = new TreeMap<>(desired.values());
        set.entrySet().removeIf(tag -> tag.getValue().equals(observed.values().get(tag.getKey())));
        if (!set.isEmpty()) {
            ec2.createTags(request -> request.resources(id).tags(list(Tags.of(set))));
        }
        List<Tag> gone = observed.values().keySet().stream()
                .filter(key -> !desired.values().containsKey(key))
                .map(key -> Tag.builder().key(key).build())
                .toList();
        if (!gone.isEmpty()) {
            ec2.deleteTags(request -> request.resources(id).tags(gone));
        }
    }

    /** Takes everything off an object that was adopted: our marks and the tags a person gave it. */
    public static void removeAll(Ec2Client ec2, Present<?> adopted) {
        Tags ours = adopted.ownership().map(Ownership::tags).orElse(Tags.NONE);
        update(ec2, adopted.externalId(), adopted.spec().tags().and(ours), Tags.NONE);
    }
}

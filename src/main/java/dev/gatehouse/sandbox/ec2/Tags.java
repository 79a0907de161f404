package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The tags of everything in the account and Region, and AWS's rules for them. */
final class Tags {

    // AWS system tags are not counted, and nobody can give them here.
    private static final int MOST = 50;
    private static final int LONGEST_KEY = 127;
    private static final int LONGEST_VALUE = 256;

    private final Cloud cloud;

    Tags(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The tags a creation asks for; to be read before anything is created, because they may be refused. */
    static Map<String, String> specified(List<TagSpecification> specifications, Ids noun) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (TagSpecification specification : specifications) {
            String type = specification.resourceTypeAsString();
            if (type == null) {
                throw Parameters.invalid("Tag specification resource type must have a value");
            }
            if (!type.equals(noun.resourceType())) {
                throw Parameters.invalid("'" + type + "' is not a valid taggable resource type for this operation.");
            }
            if (specification.tags().isEmpty()) {
                throw Parameters.invalid("Tag specification must have at least one tag");
            }
            tags.putAll(checked(specification.tags()));
        }
        limit(tags);
        return tags;
    }

    /** The same where one creation makes things of several nouns. */
    static Map<Ids, Map<String, String>> specified(List<TagSpecification> specifications, List<Ids> nouns) {
        Map<Ids, Map<String, String>> tags = new EnumMap<>(Ids.class);
        for (TagSpecification specification : specifications) {
            Ids noun = nouns.stream()
                    .filter(one -> String.valueOf(one.resourceType()).equals(specification.resourceTypeAsString()))
                    .findFirst()
                    .orElse(nouns.getFirst());
            Map<String, String> given = specified(List.of(specification), noun);
            tags.computeIfAbsent(noun, key -> new LinkedHashMap<>()).putAll(given);
        }
        tags.values().forEach(Tags::limit);
        return tags;
    }

    static Map<String, String> checked(List<Tag> tags) {
        Map<String, String> checked = new LinkedHashMap<>();
        for (Tag tag : tags) {
            String value = tag.value() == null ? "" : tag.value();
            checkKey(tag.key());
            if (value.length() > LONGEST_VALUE) {
                throw Parameters.invalid(
                        "Tag value exceeds the maximum length of " + LONGEST_VALUE + " characters: '" + value + "'");
            }
            if (checked.put(tag.key(), value) != null) {
                throw Parameters.invalid("Duplicate tag key '" + tag.key() + "' specified.");
            }
        }
        return checked;
    }

    static void checkKey(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw Parameters.invalid("Tag key cannot be empty.");
        }
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw Parameters.invalid("Tag keys starting with 'aws:' are reserved for internal use");
        }
        if (key.length() > LONGEST_KEY) {
            throw Parameters.invalid(
                    "Tag key exceeds the maximum length of " + LONGEST_KEY + " characters: '" + key + "'");
        }
    }

    /** Adds to the tags a resource has. */
    void put(Ids noun, String id, Map<String, String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(map(id));
        all.putAll(tags);
        limit(all);
        String type = Parameters.required(noun.resourceType(), "resourceType");
        rows().put(id, new TagsRow(id, type, all));
    }

    /** Leaves a resource with these tags and no others. */
    void replace(Ids noun, String id, Map<String, String> tags) {
        remove(id);
        put(noun, id, tags);
    }

    void remove(String id) {
        rows().remove(id);
    }

    Map<String, String> map(String id) {
        return rows().get(id).map(TagsRow::tags).orElse(Map.of());
    }

    List<Tag> list(String id) {
        return list(map(id));
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    Table<TagsRow> rows() {
        return cloud.table("tags", TagsRow.class);
    }

    private static void limit(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw AwsError.of("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
        }
    }
}

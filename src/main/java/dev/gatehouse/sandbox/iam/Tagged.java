package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.Tag;

/** Tags of IAM's nouns: fifty at most, and none of AWS's own names. */
final class Tagged {

    private Tagged() {}

    static Map<String, String> with(Map<String, String> present, List<Tag> added) {
        Map<String, String> tags = new LinkedHashMap<>(present);
        for (Tag tag : added) {
            Names.CONSTRAINTS.length(tag.key(), "tags.1.member.key", 1, 128);
            Names.CONSTRAINTS.length(tag.value(), "tags.1.member.value", 0, 256);
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw AwsError.of("InvalidInput", "Tag keys beginning with 'aws:' are reserved for system use.");
            }
            tags.put(tag.key(), tag.value());
        }
        if (added.size() != added.stream().map(Tag::key).distinct().count()) {
            throw AwsError.of(
                    "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        }
        if (tags.size() > 50) {
            throw new AwsError(409, "LimitExceeded", "The number of tags has reached the maximum limit.");
        }
        return tags;
    }

    static Map<String, String> without(Map<String, String> present, Collection<String> keys) {
        Map<String, String> tags = new LinkedHashMap<>(present);
        tags.keySet().removeAll(keys);
        return tags;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}

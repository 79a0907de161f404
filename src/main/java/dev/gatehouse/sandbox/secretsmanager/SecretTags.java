package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.model.Tag;
import software.amazon.awssdk.services.secretsmanager.model.TagResourceRequest;
import software.amazon.awssdk.services.secretsmanager.model.TagResourceResponse;
import software.amazon.awssdk.services.secretsmanager.model.UntagResourceRequest;
import software.amazon.awssdk.services.secretsmanager.model.UntagResourceResponse;

/** Tags of secrets. */
final class SecretTags {

    private final Cloud cloud;
    private final SecretRows rows;

    SecretTags(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new SecretRows(cloud);
    }

    static Map<String, String> with(Map<String, String> present, List<Tag> added) {
        Map<String, String> tags = new LinkedHashMap<>(present);
        for (Tag tag : added) {
            if (tag.key() == null || tag.key().isEmpty() || tag.key().length() > 128) {
                throw AwsError.of("InvalidParameterException", "A tag's key must have 1 to 128 characters.");
            }
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw AwsError.of(
                        "InvalidParameterException", "Tag keys that begin with aws: are reserved for AWS use.");
            }
            tags.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        if (tags.size() > 50) {
            throw AwsError.of("InvalidParameterException", "A secret can have at most 50 tags.");
        }
        return tags;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    public TagResourceResponse tagResource(TagResourceRequest request) {
        SecretRow secret = rows.live(request.secretId());
        rows.put(secret.tagged(with(secret.tags(), request.tags()), cloud.now()));
        return TagResourceResponse.builder().build();
    }

    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        SecretRow secret = rows.live(request.secretId());
        Map<String, String> tags = new LinkedHashMap<>(secret.tags());
        tags.keySet().removeAll(request.tagKeys());
        rows.put(secret.tagged(tags, cloud.now()));
        return UntagResourceResponse.builder().build();
    }
}

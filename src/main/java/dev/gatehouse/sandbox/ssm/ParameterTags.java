package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ssm.model.AddTagsToResourceRequest;
import software.amazon.awssdk.services.ssm.model.AddTagsToResourceResponse;
import software.amazon.awssdk.services.ssm.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssm.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ssm.model.RemoveTagsFromResourceRequest;
import software.amazon.awssdk.services.ssm.model.RemoveTagsFromResourceResponse;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Tags of parameters. */
final class ParameterTags {

    private final ParameterRows rows;

    ParameterTags(Cloud cloud) {
        this.rows = new ParameterRows(cloud);
    }

    static Map<String, String> with(Map<String, String> present, List<Tag> added) {
        Map<String, String> tags = new LinkedHashMap<>(present);
        added.forEach(tag -> tags.put(tag.key(), tag.value()));
        if (tags.size() > 50) {
            throw AwsError.of("TooManyTagsError", "A resource can have at most 50 tags.");
        }
        return tags;
    }

    private ParameterRow find(ResourceTypeForTagging type, String id) {
        if (type != ResourceTypeForTagging.PARAMETER) {
            throw AwsError.of(
                    "InvalidResourceType", "The resource type " + type + " is not supported by this sandbox.");
        }
        return rows.own()
                .get(id)
                .orElseThrow(() -> AwsError.of("InvalidResourceId", "The resource ID \"" + id + "\" is not valid."));
    }

    public AddTagsToResourceResponse addTagsToResource(AddTagsToResourceRequest request) {
        ParameterRow row = find(request.resourceType(), request.resourceId());
        rows.own().put(row.name(), row.withTags(with(row.tags(), request.tags())));
        return AddTagsToResourceResponse.builder().build();
    }

    public RemoveTagsFromResourceResponse removeTagsFromResource(RemoveTagsFromResourceRequest request) {
        ParameterRow row = find(request.resourceType(), request.resourceId());
        Map<String, String> tags = new LinkedHashMap<>(row.tags());
        tags.keySet().removeAll(request.tagKeys());
        rows.own().put(row.name(), row.withTags(tags));
        return RemoveTagsFromResourceResponse.builder().build();
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        ParameterRow row = find(request.resourceType(), request.resourceId());
        return ListTagsForResourceResponse.builder()
                .tagList(row.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}

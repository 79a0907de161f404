package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.efs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.efs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.efs.model.Tag;
import software.amazon.awssdk.services.efs.model.TagResourceRequest;
import software.amazon.awssdk.services.efs.model.TagResourceResponse;
import software.amazon.awssdk.services.efs.model.UntagResourceRequest;
import software.amazon.awssdk.services.efs.model.UntagResourceResponse;

/** The tags of file systems; mount targets have none. */
public final class EfsTags {

    private final EfsTables tables;

    EfsTags(Cloud cloud) {
        this.tables = new EfsTables(cloud);
    }

    public TagResourceResponse tagResource(TagResourceRequest request) {
        tables.tags().add(tables.fileSystem(request.resourceId()).id(), map(request.tags()));
        return TagResourceResponse.builder().build();
    }

    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        tables.tags().take(tables.fileSystem(request.resourceId()).id(), request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(list(
                        tables.tags().of(tables.fileSystem(request.resourceId()).id())))
                .build();
    }

    static Map<String, String> map(List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        tags.forEach(tag -> map.put(tag.key() == null ? "" : tag.key(), tag.value() == null ? "" : tag.value()));
        return map;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}

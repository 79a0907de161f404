package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.AddTagsToResourceRequest;
import software.amazon.awssdk.services.elasticache.model.AddTagsToResourceResponse;
import software.amazon.awssdk.services.elasticache.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.elasticache.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.elasticache.model.RemoveTagsFromResourceRequest;
import software.amazon.awssdk.services.elasticache.model.RemoveTagsFromResourceResponse;
import software.amazon.awssdk.services.elasticache.model.Tag;

/** Tags, by the ARN of what bears them. A node bears those of its group. */
public final class CacheTags {

    private static final int PARTS = 7;

    private final Cloud cloud;
    private final CacheTables tables;

    CacheTags(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
    }

    public AddTagsToResourceResponse addTagsToResource(AddTagsToResourceRequest request) {
        String arn = present(request.resourceName());
        tables.tags().add(arn, map(request.tags()));
        return AddTagsToResourceResponse.builder()
                .tagList(list(tables.tags().of(arn)))
                .build();
    }

    public RemoveTagsFromResourceResponse removeTagsFromResource(RemoveTagsFromResourceRequest request) {
        String arn = present(request.resourceName());
        for (String key : request.tagKeys()) {
            if (!tables.tags().of(arn).containsKey(key)) {
                throw new AwsError(404, "TagNotFound", "Tag key " + key + " is not present on " + arn + ".");
            }
        }
        tables.tags().take(arn, request.tagKeys());
        return RemoveTagsFromResourceResponse.builder()
                .tagList(list(tables.tags().of(arn)))
                .build();
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tagList(list(tables.tags().of(present(request.resourceName()))))
                .build();
    }

    static Map<String, String> map(List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        tags.forEach(tag -> map.put(tag.key() == null ? "" : tag.key(), tag.value() == null ? "" : tag.value()));
        return map;
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private String present(@Nullable String asked) {
        String arn = CacheErrors.required(asked, "ResourceName");
        String[] parts = arn.split(":", PARTS);
        if (parts.length < PARTS) {
            throw AwsError.of("InvalidARN", "Input ARN string does not have 7 components.");
        }
        if (!parts[2].equals("elasticache")) {
            throw AwsError.of("InvalidARN", "service field is wrong. Expected value is elasticache");
        }
        if (!parts[3].equals(cloud.region()) || !parts[4].equals(cloud.account())) {
            throw CacheErrors.invalid("Unauthorized call. Please check the region or customer id");
        }
        return bearer(parts[5], parts[6]);
    }

    private String bearer(String type, String name) {
        switch (type) {
            case "replicationgroup" -> tables.groupNamed(name);
            case "subnetgroup" -> {
                if (tables.subnetGroups().get(name).isEmpty()) {
                    throw AwsError.of(
                            "CacheSubnetGroupNotFoundFault", "Cache Subnet Group " + name + " does not exist.");
                }
            }
            case "snapshot" -> {
                if (tables.snapshots().get(name).isEmpty()) {
                    throw CacheSnapshots.notFound(name);
                }
            }
            case "cluster" -> {
                return tables.arn("replicationgroup", groupOf(name).id());
            }
            default -> throw CacheErrors.invalid("The sandbox does not simulate resources of type " + type + ".");
        }
        return tables.arn(type, name);
    }

    private ReplicationGroupRow groupOf(String clusterId) {
        return tables.groups().stream()
                .filter(group -> group.nodes().last().stream()
                        .anyMatch(node -> node.clusterId().equals(clusterId)))
                .findFirst()
                .orElseThrow(() -> CacheClusters.notFound(clusterId));
    }
}

package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.AddTagsToResourceRequest;
import software.amazon.awssdk.services.rds.model.AddTagsToResourceResponse;
import software.amazon.awssdk.services.rds.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.rds.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.rds.model.RemoveTagsFromResourceRequest;
import software.amazon.awssdk.services.rds.model.RemoveTagsFromResourceResponse;
import software.amazon.awssdk.services.rds.model.Tag;

/** Tags, by the ARN of what bears them. */
public final class DbTags {

    private final Cloud cloud;
    private final RdsTables tables;

    DbTags(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
    }

    public AddTagsToResourceResponse addTagsToResource(AddTagsToResourceRequest request) {
        tables.tags().add(present(request.resourceName()), map(request.tags()));
        return AddTagsToResourceResponse.builder().build();
    }

    public RemoveTagsFromResourceResponse removeTagsFromResource(RemoveTagsFromResourceRequest request) {
        tables.tags().take(present(request.resourceName()), request.tagKeys());
        return RemoveTagsFromResourceResponse.builder().build();
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        Unsupported.refuse(request, Set.of("ResourceName"));
        return ListTagsForResourceResponse.builder()
                .tagList(list(tables.tags().of(present(request.resourceName()))))
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

    private String present(@Nullable String asked) {
        String arn = RdsErrors.required(asked, "ResourceName");
        String[] parts = arn.split(":", 7);
        if (parts.length < 7 || !parts[2].equals("rds")) {
            throw RdsErrors.invalid("Invalid resource name: " + arn);
        }
        if (!parts[3].equals(cloud.region()) || !parts[4].equals(cloud.account())) {
            throw RdsErrors.invalid("Invalid resource name: " + arn);
        }
        check(parts[5], parts[6]);
        return arn;
    }

    private void check(String type, String name) {
        switch (type) {
            case "db" -> tables.instanceNamed(name);
            case "snapshot" -> tables.snapshot(name).orElseThrow(() -> DbSnapshots.notFound(name));
            case "subgrp" -> {
                if (tables.subnetGroups().get(name).isEmpty()) {
                    throw new AwsError(
                            404, "DBSubnetGroupNotFoundFault", "DB subnet group '" + name + "' does not exist.");
                }
            }
            default -> throw RdsErrors.invalid("The sandbox does not simulate resources of type " + type + ".");
        }
    }
}

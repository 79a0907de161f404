package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagDescription;

/** Tags given, taken and listed after creation, across all nouns. */
public final class Tagging {

    private static final int MOST_RESOURCES = 1000;

    private final Tags tags;
    private final Taggable taggable;
    private final Filters<TagDescription> filters;

    public Tagging(Cloud cloud) {
        this.tags = new Tags(cloud);
        this.taggable = new Taggable(cloud);
        this.filters = new Filters<TagDescription>()
                .on("key", TagDescription::key)
                .on("resource-id", TagDescription::resourceId)
                .on("resource-type", TagDescription::resourceTypeAsString)
                .on("value", TagDescription::value)
                .tagged(tag -> Map.of(tag.key(), tag.value()));
    }

    public CreateTagsResponse createTags(CreateTagsRequest request) {
        List<String> ids = resources(request.resources());
        if (request.tags().isEmpty()) {
            throw AwsError.of("MissingParameter", "The request must contain the parameter tags");
        }
        Map<String, String> given = Tags.checked(request.tags());
        ids.forEach(taggable::check);
        ids.forEach(id -> tags.put(taggable.check(id), id, given));
        return CreateTagsResponse.builder().build();
    }

    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        List<String> ids = resources(request.resources());
        request.tags().forEach(tag -> Tags.checkKey(tag.key()));
        ids.forEach(taggable::check);
        ids.forEach(id -> delete(id, request.tags()));
        return DeleteTagsResponse.builder().build();
    }

    private void delete(String id, List<Tag> unwanted) {
        Ids noun = taggable.check(id);
        if (unwanted.isEmpty()) {
            tags.remove(id);
            return;
        }
        Map<String, String> left = new LinkedHashMap<>(tags.map(id));
        for (Tag tag : unwanted) {
            // Without a value any is meant; an empty value means just that.
            if (tag.value() == null || tag.value().equals(left.get(tag.key()))) {
                left.remove(tag.key());
            }
        }
        tags.replace(noun, id, left);
    }

    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        List<TagDescription> all = filters.narrow(
                tags.rows().all().stream()
                        .filter(row -> taggable.isThere(row.resourceId()))
                        .flatMap(row -> describe(row).stream())
                        .toList(),
                request.filters());
        var page = Pages.OF_1000.page(
                all, tag -> tag.resourceId() + " " + tag.key(), request.maxResults(), request.nextToken());
        return DescribeTagsResponse.builder()
                .tags(page.rows())
                .nextToken(page.nextToken())
                .build();
    }

    private static List<TagDescription> describe(TagsRow row) {
        return row.tags().entrySet().stream()
                .map(tag -> TagDescription.builder()
                        .resourceId(row.resourceId())
                        .resourceType(row.resourceType())
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .build())
                .toList();
    }

    private static List<String> resources(List<String> ids) {
        if (ids.isEmpty()) {
            throw AwsError.of("MissingParameter", "The request must contain the parameter resourceIdSet");
        }
        if (ids.size() > MOST_RESOURCES) {
            throw Parameters.invalid("The request may name up to " + MOST_RESOURCES + " resources.");
        }
        return ids;
    }
}

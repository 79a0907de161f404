package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.autoscaling.GroupRow.TagRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import software.amazon.awssdk.services.autoscaling.model.CreateOrUpdateTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateOrUpdateTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.DeleteTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.DeleteTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeTagsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeTagsResponse;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.autoscaling.model.Tag;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;

/** The tags of groups, which new instances get too if they shall. */
public final class GroupTags {

    private static final String TYPE = "auto-scaling-group";

    private final Tables tables;

    public GroupTags(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public CreateOrUpdateTagsResponse createOrUpdateTags(CreateOrUpdateTagsRequest request) {
        List<TagRow> given = rows(request.tags());
        for (int i = 0; i < given.size(); i++) {
            TagRow tag = given.get(i);
            GroupRow group = tables.group(request.tags().get(i).resourceId());
            List<TagRow> all = new ArrayList<>(without(group, tag.key()));
            all.add(tag);
            tables.put(group.withTags(List.copyOf(all)));
        }
        return CreateOrUpdateTagsResponse.builder().build();
    }

    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        for (Tag tag : request.tags()) {
            GroupRow group = tables.group(tag.resourceId());
            tables.put(group.withTags(without(group, Validation.required(tag.key(), "tags.key"))));
        }
        return DeleteTagsResponse.builder().build();
    }

    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        List<TagDescription> all = tables.groups().all().stream()
                .flatMap(group -> described(group).stream())
                .filter(tag -> request.filters().stream().allMatch(filter -> matches(tag, filter)))
                .toList();
        var page = Paging.of(all, tag -> tag.resourceId() + " " + tag.key(), request.maxRecords(), request.nextToken());
        return DescribeTagsResponse.builder()
                .tags(page.rows())
                .nextToken(page.nextToken())
                .build();
    }

    private static List<TagRow> without(GroupRow group, String key) {
        return group.tags().stream().filter(tag -> !tag.key().equals(key)).toList();
    }

    static List<TagRow> rows(List<Tag> tags) {
        return tags.stream()
                .map(tag -> new TagRow(
                        checked(Validation.required(tag.key(), "tags.key")),
                        Objects.requireNonNullElse(tag.value(), ""),
                        Boolean.TRUE.equals(tag.propagateAtLaunch())))
                .toList();
    }

    private static String checked(String key) {
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw Validation.error("aws: prefixed tag key names are not allowed for external use");
        }
        return key;
    }

    static List<TagDescription> described(GroupRow group) {
        return group.tags().stream()
                .map(tag -> TagDescription.builder()
                        .resourceId(group.name())
                        .resourceType(TYPE)
                        .key(tag.key())
                        .value(tag.value())
                        .propagateAtLaunch(tag.propagated())
                        .build())
                .toList();
    }

    static boolean matches(GroupRow group, Filter filter) {
        String name = Objects.requireNonNullElse(filter.name(), "");
        if (name.startsWith("tag:")) {
            return group.tags().stream()
                    .anyMatch(tag ->
                            name.equals("tag:" + tag.key()) && filter.values().contains(tag.value()));
        }
        return switch (name) {
            case "tag-key" ->
                group.tags().stream().anyMatch(tag -> filter.values().contains(tag.key()));
            case "tag-value" ->
                group.tags().stream().anyMatch(tag -> filter.values().contains(tag.value()));
            default ->
                throw Validation.error("Filter type " + name + " is not correct. Allowed Filter types are:"
                        + " tag-key, tag-value, tag:<key>");
        };
    }

    private static boolean matches(TagDescription tag, Filter filter) {
        List<String> values = filter.values();
        return switch (Objects.requireNonNullElse(filter.name(), "")) {
            case "auto-scaling-group" -> values.contains(tag.resourceId());
            case "key" -> values.contains(tag.key());
            case "value" -> values.contains(tag.value());
            case "propagate-at-launch" -> values.contains(String.valueOf(tag.propagateAtLaunch()));
            default ->
                throw Validation.error("Filter type " + filter.name() + " is not correct. Allowed Filter types are:"
                        + " auto-scaling-group, key, value, propagate-at-launch");
        };
    }
}

package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.route53.model.ChangeTagsForResourceRequest;
import software.amazon.awssdk.services.route53.model.ChangeTagsForResourceResponse;
import software.amazon.awssdk.services.route53.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.route53.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.route53.model.ListTagsForResourcesRequest;
import software.amazon.awssdk.services.route53.model.ListTagsForResourcesResponse;
import software.amazon.awssdk.services.route53.model.ResourceTagSet;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;

/** Tags of hosted zones. */
final class ZoneTags {

    private final Rows rows;

    ZoneTags(Cloud cloud) {
        this.rows = new Rows(cloud);
    }

    public ChangeTagsForResourceResponse changeTagsForResource(ChangeTagsForResourceRequest request) {
        ZoneRow zone = zone(request.resourceType(), request.resourceId());
        Map<String, String> tags = new LinkedHashMap<>(zone.tags());
        request.removeTagKeys().forEach(tags::remove);
        for (Tag tag : request.addTags()) {
            HostedZones.CONSTRAINTS.length(tag.key(), "addTags.1.member.key", 0, 128);
            HostedZones.CONSTRAINTS.length(tag.value(), "addTags.1.member.value", 0, 256);
            tags.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        if (tags.size() > 50) {
            throw AwsError.of("InvalidInput", "The maximum number of tags for a resource is 50.");
        }
        rows.zones().put(zone.id(), zone.withTags(tags));
        return ChangeTagsForResourceResponse.builder().build();
    }

    private ZoneRow zone(TagResourceType type, String id) {
        if (type != TagResourceType.HOSTEDZONE) {
            throw new AwsError(404, "NoSuchHealthCheck", "No health check exists with the specified ID: " + id);
        }
        return rows.zone(id);
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .resourceTagSet(shown(zone(request.resourceType(), request.resourceId())))
                .build();
    }

    public ListTagsForResourcesResponse listTagsForResources(ListTagsForResourcesRequest request) {
        if (request.resourceIds().size() > 10) {
            throw HostedZones.CONSTRAINTS.violated(
                    request.resourceIds(), "resourceIds", "Member must have length less than or equal to 10");
        }
        List<ResourceTagSet> sets = request.resourceIds().stream()
                .map(id -> shown(zone(request.resourceType(), id)))
                .toList();
        return ListTagsForResourcesResponse.builder().resourceTagSets(sets).build();
    }

    private static ResourceTagSet shown(ZoneRow zone) {
        return ResourceTagSet.builder()
                .resourceType(TagResourceType.HOSTEDZONE)
                .resourceId(zone.id())
                .tags(zone.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}

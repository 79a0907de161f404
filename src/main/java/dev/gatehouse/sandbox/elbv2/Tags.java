package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;

/** The tags of load balancers, target groups, listeners and rules. */
public final class Tags {

    private static final int MOST = 50;
    private static final int MOST_RESOURCES = 20;

    private final Tables tables;

    public Tags(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public AddTagsResponse addTags(AddTagsRequest request) {
        Map<String, String> given = checked(request.tags());
        request.resourceArns().forEach(this::check);
        request.resourceArns().forEach(arn -> put(arn, given));
        return AddTagsResponse.builder().build();
    }

    public RemoveTagsResponse removeTags(RemoveTagsRequest request) {
        request.resourceArns().forEach(this::check);
        for (String arn : request.resourceArns()) {
            Map<String, String> left = new LinkedHashMap<>(of(arn));
            left.keySet().removeAll(request.tagKeys());
            tables.tags().put(arn, new TagsRow(arn, left));
        }
        return RemoveTagsResponse.builder().build();
    }

    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        if (request.resourceArns().size() > MOST_RESOURCES) {
            throw Validation.error("1 validation error detected: Value at 'resourceArns' failed to satisfy constraint:"
                    + " Member must have length less than or equal to " + MOST_RESOURCES);
        }
        request.resourceArns().forEach(this::check);
        return DescribeTagsResponse.builder()
                .tagDescriptions(
                        request.resourceArns().stream().map(this::describe).toList())
                .build();
    }

    private TagDescription describe(String arn) {
        return TagDescription.builder()
                .resourceArn(arn)
                .tags(of(arn).entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    static Map<String, String> checked(List<Tag> tags) {
        Map<String, String> checked = new LinkedHashMap<>();
        for (Tag tag : tags) {
            String key = Validation.required(tag.key(), "tags.key");
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw Validation.error("Tag keys starting with 'aws:' are reserved for internal use");
            }
            if (checked.put(key, Objects.requireNonNullElse(tag.value(), "")) != null) {
                throw AwsError.of("DuplicateTagKeys", "Duplicate tag keys '" + key + "'");
            }
        }
        return checked;
    }

    void put(String arn, Map<String, String> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(of(arn));
        all.putAll(given);
        if (all.size() > MOST) {
            throw AwsError.of("TooManyTags", "The maximum number of tags on a resource is " + MOST);
        }
        tables.tags().put(arn, new TagsRow(arn, all));
    }

    Map<String, String> of(String arn) {
        return tables.tags().get(arn).map(TagsRow::tags).orElse(Map.of());
    }

    void remove(String arn) {
        tables.tags().remove(arn);
    }

    private void check(String arn) {
        if (arn.contains(":loadbalancer/")) {
            tables.loadBalancer(arn);
        } else if (arn.contains(":targetgroup/")) {
            tables.targetGroup(arn);
        } else if (arn.contains(":listener/")) {
            tables.listener(arn);
        } else if (arn.contains(":listener-rule/")) {
            if (tables.listenerOfDefaultRule(arn).isEmpty()) {
                tables.rule(arn);
            }
        } else {
            throw Validation.error("'" + arn + "' is not a valid load balancer, target group, listener, or rule ARN");
        }
    }
}

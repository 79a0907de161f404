package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

/** Tags, which IAM has operations for per noun. */
final class Tagging {

    private final Entities entities;

    Tagging(Cloud cloud) {
        this.entities = new Entities(cloud);
    }

    public TagRoleResponse tagRole(TagRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        entities.put(role.withTags(Tagged.with(role.tags(), request.tags())));
        return TagRoleResponse.builder().build();
    }

    public UntagRoleResponse untagRole(UntagRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        entities.put(role.withTags(Tagged.without(role.tags(), request.tagKeys())));
        return UntagRoleResponse.builder().build();
    }

    public ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request) {
        Map<String, String> tags = entities.role(request.roleName()).tags();
        return ListRoleTagsResponse.builder()
                .tags(Tagged.list(tags))
                .isTruncated(false)
                .build();
    }

    public TagInstanceProfileResponse tagInstanceProfile(TagInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        entities.put(profile.withTags(Tagged.with(profile.tags(), request.tags())));
        return TagInstanceProfileResponse.builder().build();
    }

    public UntagInstanceProfileResponse untagInstanceProfile(UntagInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        entities.put(profile.withTags(Tagged.without(profile.tags(), request.tagKeys())));
        return UntagInstanceProfileResponse.builder().build();
    }

    public ListInstanceProfileTagsResponse listInstanceProfileTags(ListInstanceProfileTagsRequest request) {
        Map<String, String> tags =
                entities.profile(request.instanceProfileName()).tags();
        return ListInstanceProfileTagsResponse.builder()
                .tags(Tagged.list(tags))
                .isTruncated(false)
                .build();
    }

    public TagPolicyResponse tagPolicy(TagPolicyRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        entities.policies().put(policy.arn(), policy.withTags(Tagged.with(policy.tags(), request.tags())));
        return TagPolicyResponse.builder().build();
    }

    public UntagPolicyResponse untagPolicy(UntagPolicyRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        entities.policies().put(policy.arn(), policy.withTags(Tagged.without(policy.tags(), request.tagKeys())));
        return UntagPolicyResponse.builder().build();
    }

    public ListPolicyTagsResponse listPolicyTags(ListPolicyTagsRequest request) {
        Map<String, String> tags = entities.policy(request.policyArn()).tags();
        return ListPolicyTagsResponse.builder()
                .tags(Tagged.list(tags))
                .isTruncated(false)
                .build();
    }
}

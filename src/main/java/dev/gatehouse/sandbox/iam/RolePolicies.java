package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;

/** What a role may do: managed policies that are attached to it, and policies of its own. */
final class RolePolicies {

    private final Cloud cloud;
    private final Entities entities;

    RolePolicies(Cloud cloud) {
        this.cloud = cloud;
        this.entities = new Entities(cloud);
    }

    public AttachRolePolicyResponse attachRolePolicy(AttachRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        String arn = request.policyArn();
        if (AwsPolicies.find(arn).isEmpty() && entities.policies().get(arn).isEmpty()) {
            throw Entities.noSuch("Policy " + arn + " does not exist or is not attachable.");
        }
        if (!role.attached().contains(arn)) {
            int quota = cloud.quotas().of("iam-policies-per-role", 10);
            if (role.attached().size() >= quota) {
                throw Entities.beyond("PoliciesPerRole", quota);
            }
            List<String> attached = new ArrayList<>(role.attached());
            attached.add(arn);
            entities.put(role.withAttached(attached));
        }
        return AttachRolePolicyResponse.builder().build();
    }

    public DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        List<String> attached = new ArrayList<>(role.attached());
        if (!attached.remove(request.policyArn())) {
            throw Entities.noSuch("Policy " + request.policyArn() + " was not found.");
        }
        entities.put(role.withAttached(attached));
        return DetachRolePolicyResponse.builder().build();
    }

    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        RoleRow role = entities.role(request.roleName());
        Page<String> page = Names.page(role.attached(), arn -> arn, request.marker(), request.maxItems());
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.items().stream()
                        .map(arn -> AttachedPolicy.builder()
                                .policyArn(arn)
                                .policyName(arn.substring(arn.lastIndexOf('/') + 1))
                                .build())
                        .toList())
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        String name = Names.name(request.policyName(), "policyName", 128);
        Map<String, String> inline = new LinkedHashMap<>(role.inline());
        inline.put(name, Documents.permissions(request.policyDocument()));
        // All of a role's own policies together, without white space.
        int size = inline.values().stream()
                .mapToInt(document -> document.replaceAll("\\s", "").length())
                .sum();
        if (size > 10_240) {
            throw new AwsError(
                    409, "LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role " + role.name());
        }
        entities.put(role.withInline(inline));
        return PutRolePolicyResponse.builder().build();
    }

    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        return GetRolePolicyResponse.builder()
                .roleName(role.name())
                .policyName(request.policyName())
                .policyDocument(Documents.encoded(document(role, request.policyName())))
                .build();
    }

    private static String document(RoleRow role, String policy) {
        String document = role.inline().get(policy);
        if (document == null) {
            throw Entities.noSuch("The role policy with name " + policy + " cannot be found.");
        }
        return document;
    }

    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        RoleRow role = entities.role(request.roleName());
        List<String> names = List.copyOf(role.inline().keySet());
        Page<String> page = Names.page(names, name -> name, request.marker(), request.maxItems());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        document(role, request.policyName());
        Map<String, String> inline = new LinkedHashMap<>(role.inline());
        inline.remove(request.policyName());
        entities.put(role.withInline(inline));
        return DeleteRolePolicyResponse.builder().build();
    }
}

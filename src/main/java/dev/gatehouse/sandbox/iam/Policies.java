package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;

/** Managed policies: the account's own, and AWS's. */
final class Policies {

    private final Cloud cloud;
    private final Entities entities;

    Policies(Cloud cloud) {
        this.cloud = cloud;
        this.entities = new Entities(cloud);
    }

    public CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
        String name = Names.name(request.policyName(), "policyName", 128);
        String path = Names.path(request.path());
        String document = Documents.permissions(request.policyDocument());
        String arn = "arn:aws:iam::" + cloud.account() + ":policy" + path + name;
        boolean taken = entities.policies().all().stream()
                .anyMatch(policy -> policy.name().equalsIgnoreCase(name));
        if (taken) {
            throw Entities.exists("A policy called " + name + " already exists. Duplicate names are not allowed.");
        }
        PolicyRow policy = new PolicyRow(
                name,
                path,
                cloud.newKey("ANPA", 21),
                arn,
                cloud.now(),
                request.description(),
                "v1",
                1,
                List.of(new PolicyRow.Version("v1", document, cloud.now())),
                Tagged.with(Map.of(), request.tags()));
        entities.policies().put(arn, policy);
        return CreatePolicyResponse.builder().policy(shown(policy).build()).build();
    }

    public GetPolicyResponse getPolicy(GetPolicyRequest request) {
        Optional<AwsPolicies.AwsPolicy> awss = AwsPolicies.find(request.policyArn());
        if (awss.isPresent()) {
            return GetPolicyResponse.builder().policy(shown(awss.get()).build()).build();
        }
        PolicyRow policy = entities.policy(request.policyArn());
        return GetPolicyResponse.builder()
                .policy(shown(policy)
                        .description(policy.description())
                        .tags(Tagged.list(policy.tags()))
                        .build())
                .build();
    }

    public ListPoliciesResponse listPolicies(ListPoliciesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        List<Policy> all = new ArrayList<>();
        if (request.scope() != PolicyScopeType.LOCAL) {
            AwsPolicies.all().forEach(policy -> all.add(shown(policy).build()));
        }
        if (request.scope() != PolicyScopeType.AWS) {
            entities.policies().all().forEach(policy -> all.add(shown(policy).build()));
        }
        List<Policy> wanted = all.stream()
                .filter(policy -> policy.path().startsWith(prefix))
                .filter(policy -> !Boolean.TRUE.equals(request.onlyAttached()) || policy.attachmentCount() > 0)
                .toList();
        Page<Policy> page = Names.page(wanted, Policy::arn, request.marker(), request.maxItems());
        return ListPoliciesResponse.builder()
                .policies(page.items())
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    private Stream<RoleRow> holders(String arn) {
        return entities.roles().stream().filter(role -> role.attached().contains(arn));
    }

    private Policy.Builder shown(AwsPolicies.AwsPolicy policy) {
        return Policy.builder()
                .policyName(policy.name())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId("v1")
                .attachmentCount((int) holders(policy.arn()).count())
                .permissionsBoundaryUsageCount(0)
                .isAttachable(true);
    }

    private Policy.Builder shown(PolicyRow policy) {
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.defaultVersion())
                .attachmentCount((int) holders(policy.arn()).count())
                .permissionsBoundaryUsageCount(0)
                .isAttachable(true)
                .createDate(policy.created())
                .updateDate(policy.versions().getLast().created());
    }

    public DeletePolicyResponse deletePolicy(DeletePolicyRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        if (holders(policy.arn()).findAny().isPresent()) {
            throw Entities.conflict("Cannot delete a policy attached to entities.");
        }
        if (policy.versions().size() > 1) {
            throw Entities.conflict(
                    "This policy has more than one version. Before you delete a policy, you must delete the policy's"
                            + " versions. The default version is deleted with the policy.");
        }
        entities.policies().remove(policy.arn());
        return DeletePolicyResponse.builder().build();
    }
}

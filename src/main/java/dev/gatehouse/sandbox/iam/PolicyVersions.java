package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

/** Versions of the account's own policies: five at most, one of which is in force. */
final class PolicyVersions {

    private static final int MOST = 5;

    private final Cloud cloud;
    private final Entities entities;

    PolicyVersions(Cloud cloud) {
        this.cloud = cloud;
        this.entities = new Entities(cloud);
    }

    public CreatePolicyVersionResponse createPolicyVersion(CreatePolicyVersionRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        String document = Documents.permissions(request.policyDocument());
        if (policy.versions().size() >= MOST) {
            throw new AwsError(
                    409,
                    "LimitExceeded",
                    "A managed policy can have up to 5 versions. Before you create a new version, you must delete an"
                            + " existing version.");
        }
        int number = policy.lastVersion() + 1;
        PolicyRow.Version version = new PolicyRow.Version("v" + number, document, cloud.now());
        List<PolicyRow.Version> versions = new ArrayList<>(policy.versions());
        versions.add(version);
        String inForce = Boolean.TRUE.equals(request.setAsDefault()) ? version.id() : policy.defaultVersion();
        PolicyRow changed = policy.withVersions(versions, inForce, number);
        entities.policies().put(policy.arn(), changed);
        return CreatePolicyVersionResponse.builder()
                .policyVersion(shown(changed, version).build())
                .build();
    }

    public GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        PolicyRow.Version version = version(policy, request.versionId());
        return GetPolicyVersionResponse.builder()
                .policyVersion(shown(policy, version)
                        .document(Documents.encoded(version.document()))
                        .build())
                .build();
    }

    private static PolicyRow.Version version(PolicyRow policy, String id) {
        return policy.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Entities.noSuch(
                        "Policy " + policy.arn() + " version " + id + " does not exist or is not attachable."));
    }

    private static PolicyVersion.Builder shown(PolicyRow policy, PolicyRow.Version version) {
        return PolicyVersion.builder()
                .versionId(version.id())
                .isDefaultVersion(version.id().equals(policy.defaultVersion()))
                .createDate(version.created());
    }

    public ListPolicyVersionsResponse listPolicyVersions(ListPolicyVersionsRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        Page<PolicyRow.Version> page =
                Names.page(policy.versions().reversed(), PolicyRow.Version::id, request.marker(), request.maxItems());
        return ListPolicyVersionsResponse.builder()
                .versions(page.items().stream()
                        .map(version -> shown(policy, version).build())
                        .toList())
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    public SetDefaultPolicyVersionResponse setDefaultPolicyVersion(SetDefaultPolicyVersionRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        version(policy, request.versionId());
        entities.policies()
                .put(policy.arn(), policy.withVersions(policy.versions(), request.versionId(), policy.lastVersion()));
        return SetDefaultPolicyVersionResponse.builder().build();
    }

    public DeletePolicyVersionResponse deletePolicyVersion(DeletePolicyVersionRequest request) {
        PolicyRow policy = entities.policy(request.policyArn());
        PolicyRow.Version version = version(policy, request.versionId());
        if (version.id().equals(policy.defaultVersion())) {
            throw Entities.conflict("Cannot delete the default version of a policy.");
        }
        List<PolicyRow.Version> versions = new ArrayList<>(policy.versions());
        versions.remove(version);
        entities.policies()
                .put(policy.arn(), policy.withVersions(versions, policy.defaultVersion(), policy.lastVersion()));
        return DeletePolicyVersionResponse.builder().build();
    }
}

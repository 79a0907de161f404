package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names and checks instance profiles. */
@Component
final class InstanceProfileKind implements Kind<InstanceProfileSpec> {

    private static final List<String> OFFERED = List.of(
            "AmazonSSMManagedInstanceCore",
            "CloudWatchAgentServerPolicy",
            "AmazonElasticFileSystemClientReadWriteAccess",
            "AmazonS3ReadOnlyAccess",
            "AmazonEC2ContainerRegistryReadOnly",
            "AmazonRoute53FullAccess");

    private final InstanceProfileDriver driver;

    InstanceProfileKind(InstanceProfileDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "instance-profile";
    }

    @Override
    public Class<InstanceProfileSpec> specType() {
        return InstanceProfileSpec.class;
    }

    @Override
    public Driver<InstanceProfileSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 950;
    }

    @Override
    public String group() {
        return "instances";
    }

    @Override
    public String icon() {
        return "person-badge";
    }

    @Override
    public List<Diagnostic> validate(InstanceProfileSpec spec, Surroundings surroundings) {
        return InstanceProfileFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return Map.of("managedPolicies[0]", InstanceProfileSpec.OF_AWS + OFFERED.getFirst());
    }

    @Override
    public Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of(
                "managedPolicies",
                OFFERED.stream()
                        .map(policy -> new Choice(InstanceProfileSpec.OF_AWS + policy, ""))
                        .toList());
    }

    /** IAM does not tell names apart by the size of their letters. */
    @Override
    public boolean excludes(InstanceProfileSpec there, InstanceProfileSpec coming) {
        return there.profileName().equalsIgnoreCase(coming.profileName());
    }

    @Override
    public Trail.Subject trailed(String externalId) {
        return Trail.Subject.global(externalId);
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "iam:CreateRole",
                "iam:GetRole",
                "iam:DeleteRole",
                "iam:TagRole",
                "iam:UntagRole",
                "iam:AttachRolePolicy",
                "iam:DetachRolePolicy",
                "iam:ListAttachedRolePolicies",
                "iam:CreateInstanceProfile",
                "iam:GetInstanceProfile",
                "iam:ListInstanceProfiles",
                "iam:DeleteInstanceProfile",
                "iam:TagInstanceProfile",
                "iam:UntagInstanceProfile",
                "iam:AddRoleToInstanceProfile",
                "iam:RemoveRoleFromInstanceProfile",
                "iam:PassRole");
    }

    @Override
    public List<String> commands(InstanceProfileSpec spec, Surroundings surroundings) {
        String name = Typed.quoted(spec.profileName());
        List<String> commands = new ArrayList<>(List.of(
                "aws iam create-role --role-name " + name + " --assume-role-policy-document "
                        + Typed.quoted(TrustForEc2.DOCUMENT),
                "aws iam create-instance-profile --instance-profile-name " + name,
                "aws iam add-role-to-instance-profile --instance-profile-name " + name + " --role-name " + name));
        Stream<String> policies = spec.managedPolicies().stream()
                .map(arn -> "aws iam attach-role-policy --role-name " + name + " --policy-arn " + Typed.quoted(arn));
        policies.forEach(commands::add);
        return commands;
    }
}

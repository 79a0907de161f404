package dev.gatehouse.sandbox.iam;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sandbox.TestSandbox;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class IamTest {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
             "Action":"sts:AssumeRole"}]}""";
    private static final String READ_LOGS = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"logs:Get*","Resource":"*"}}""";
    private static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

    private final TestSandbox aws = new TestSandbox();
    private final IamClient iam = aws.clients.iam();

    private Role role(String name) {
        return iam.createRole(role -> role.roleName(name).assumeRolePolicyDocument(TRUST))
                .role();
    }

    @Test
    void makesARoleThatInstancesCanBeGivenByAProfile() {
        Role role = iam.createRole(wanted -> wanted.roleName("web")
                        .path("/gatehouse/")
                        .assumeRolePolicyDocument(TRUST)
                        .description("웹 서버")
                        .tags(Tag.builder().key("stage").value("prod").build()))
                .role();
        iam.attachRolePolicy(call -> call.roleName("web").policyArn(CORE));
        iam.attachRolePolicy(call -> call.roleName("web").policyArn(CORE));
        iam.createInstanceProfile(profile -> profile.instanceProfileName("web"));
        iam.addRoleToInstanceProfile(call -> call.instanceProfileName("web").roleName("web"));

        assertThat(role.arn()).isEqualTo("arn:aws:iam::123456789012:role/gatehouse/web");
        assertThat(role.roleId()).matches("AROA[A-Z2-7]{17}");
        assertThat(role.createDate()).isEqualTo(TestSandbox.START);
        assertThat(role.maxSessionDuration()).isEqualTo(3600);
        assertThat(URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(TRUST);
        assertThat(iam.getRole(get -> get.roleName("WEB")).role().tags())
                .containsExactly(Tag.builder().key("stage").value("prod").build());
        assertThat(iam.listAttachedRolePolicies(list -> list.roleName("web")).attachedPolicies())
                .extracting(AttachedPolicy::policyName)
                .containsExactly("AmazonSSMManagedInstanceCore");
        assertThat(iam.getInstanceProfile(get -> get.instanceProfileName("web"))
                        .instanceProfile()
                        .roles())
                .extracting(Role::roleName)
                .containsExactly("web");
        assertThat(iam.listInstanceProfilesForRole(list -> list.roleName("web")).instanceProfiles())
                .hasSize(1);
        assertThat(aws.sandbox.<String>within(
                        "123456789012",
                        "eu-west-1",
                        cloud -> new Profiles(cloud).byName("web").orElseThrow().roleArn()))
                .isEqualTo(role.arn());
    }

    @Test
    void isTheSameInEveryRegionAndAnotherInEveryAccount() {
        role("web");

        assertThat(aws.clients.in(Region.AWS_GLOBAL).iam().listRoles().roles()).hasSize(1);
        assertThat(aws.clients.account("210987654321").iam().listRoles().roles())
                .isEmpty();
    }

    @Test
    void letsARoleGoOnlyWhenNothingHoldsOnToIt() {
        role("web");
        iam.createInstanceProfile(profile -> profile.instanceProfileName("web"));
        iam.addRoleToInstanceProfile(call -> call.instanceProfileName("web").roleName("web"));
        iam.attachRolePolicy(call -> call.roleName("web").policyArn(CORE));
        iam.putRolePolicy(call -> call.roleName("web").policyName("logs").policyDocument(READ_LOGS));

        refuses(
                409,
                "DeleteConflict",
                "Cannot delete entity, must remove roles from instance profile first.",
                () -> iam.deleteRole(delete -> delete.roleName("web")));
        refuses(
                409,
                "DeleteConflict",
                "Cannot delete entity, must remove roles from instance profile first.",
                () -> iam.deleteInstanceProfile(delete -> delete.instanceProfileName("web")));
        iam.removeRoleFromInstanceProfile(
                call -> call.instanceProfileName("web").roleName("web"));
        refuses(
                409,
                "DeleteConflict",
                "Cannot delete entity, must detach all policies first.",
                () -> iam.deleteRole(delete -> delete.roleName("web")));
        iam.detachRolePolicy(call -> call.roleName("web").policyArn(CORE));
        refuses(
                409,
                "DeleteConflict",
                "Cannot delete entity, must delete policies first.",
                () -> iam.deleteRole(delete -> delete.roleName("web")));
        iam.deleteRolePolicy(call -> call.roleName("web").policyName("logs"));
        iam.deleteRole(delete -> delete.roleName("web"));
        iam.deleteInstanceProfile(delete -> delete.instanceProfileName("web"));

        assertThat(iam.listRoles().roles()).isEmpty();
        assertThat(iam.listInstanceProfiles().instanceProfiles()).isEmpty();
    }

    @Test
    void refusesWhatAwsRefuses() {
        role("web");
        role("db");
        iam.createInstanceProfile(profile -> profile.instanceProfileName("web"));
        iam.addRoleToInstanceProfile(call -> call.instanceProfileName("web").roleName("web"));

        refuses(409, "EntityAlreadyExists", "Role with name web already exists.", () -> role("web"));
        refuses(
                404,
                "NoSuchEntity",
                "The role with name none cannot be found.",
                () -> iam.getRole(get -> get.roleName("none")));
        refuses(
                404,
                "NoSuchEntity",
                "Instance Profile none cannot be found.",
                () -> iam.getInstanceProfile(get -> get.instanceProfileName("none")));
        refuses(
                409,
                "LimitExceeded",
                "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1",
                () -> iam.addRoleToInstanceProfile(
                        call -> call.instanceProfileName("web").roleName("db")));
        refuses(
                404,
                "NoSuchEntity",
                "Policy arn:aws:iam::aws:policy/Nonsense does not exist or is not attachable.",
                () -> iam.attachRolePolicy(call -> call.roleName("web").policyArn("arn:aws:iam::aws:policy/Nonsense")));
        refuses(
                400,
                "MalformedPolicyDocument",
                "This policy contains invalid Json",
                () -> iam.createRole(role -> role.roleName("bad").assumeRolePolicyDocument("{")));
        refuses(
                400,
                "MalformedPolicyDocument",
                "Has prohibited field Resource",
                () -> iam.updateAssumeRolePolicy(call -> call.roleName("web").policyDocument(READ_LOGS)));
        refuses(
                400,
                "ValidationError",
                "1 validation error detected: Value null at 'assumeRolePolicyDocument' failed to satisfy constraint:"
                        + " Member must not be null",
                () -> iam.createRole(role -> role.roleName("bad")));
        assertThat(catchThrowable(() -> role("WEB"))).isInstanceOf(EntityAlreadyExistsException.class);
    }

    @Test
    void keepsVersionsOfTheAccountsOwnPolicies() {
        String arn = iam.createPolicy(policy -> policy.policyName("logs").policyDocument(READ_LOGS))
                .policy()
                .arn();
        iam.createPolicyVersion(
                version -> version.policyArn(arn).policyDocument(READ_LOGS).setAsDefault(true));
        role("web");
        iam.attachRolePolicy(call -> call.roleName("web").policyArn(arn));

        assertThat(iam.getPolicy(get -> get.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v2");
        assertThat(iam.listPolicies(list -> list.scope("Local")).policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.attachmentCount()).isEqualTo(1));
        refuses(
                409,
                "DeleteConflict",
                "Cannot delete a policy attached to entities.",
                () -> iam.deletePolicy(delete -> delete.policyArn(arn)));
        iam.detachRolePolicy(call -> call.roleName("web").policyArn(arn));
        iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId("v1"));
        iam.deletePolicy(delete -> delete.policyArn(arn));
        assertThat(iam.listPolicies(list -> list.scope("Local")).policies()).isEmpty();
    }

    @Test
    void listsInPages() {
        for (int i = 0; i < 5; i++) {
            role("role-" + i);
        }

        assertThat(iam.listRoles(list -> list.maxItems(2)).isTruncated()).isTrue();
        assertThat(iam.listRolesPaginator(list -> list.maxItems(2)).roles())
                .extracting(Role::roleName)
                .containsExactly("role-0", "role-1", "role-2", "role-3", "role-4");
    }

    @Test
    void changesTagsAndWhatARoleSaysOfItself() {
        role("web");
        iam.tagRole(call -> call.roleName("web")
                .tags(List.of(
                        Tag.builder().key("a").value("1").build(),
                        Tag.builder().key("b").value("2").build())));
        iam.untagRole(call -> call.roleName("web").tagKeys("a"));
        iam.updateRole(call -> call.roleName("web").description("other").maxSessionDuration(7200));

        Role role = iam.getRole(get -> get.roleName("web")).role();
        assertThat(role.tags()).extracting(Tag::key).containsExactly("b");
        assertThat(Map.of(role.description(), role.maxSessionDuration())).isEqualTo(Map.of("other", 7200));
    }

    @Test
    void changesADescriptionInTheOlderWayToo() {
        role("web");
        Role changed = iam.updateRoleDescription(call -> call.roleName("web").description("what instances may do"))
                .role();

        assertThat(changed.description()).isEqualTo("what instances may do");
        assertThat(iam.getRole(get -> get.roleName("web")).role().description()).isEqualTo("what instances may do");
    }
}

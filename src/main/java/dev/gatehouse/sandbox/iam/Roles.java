package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** Roles: made, found, changed and deleted once nothing holds on to them. */
final class Roles {

    private static final int HOUR = 3600;

    private final Cloud cloud;
    private final Entities entities;

    Roles(Cloud cloud) {
        this.cloud = cloud;
        this.entities = new Entities(cloud);
    }

    public CreateRoleResponse createRole(CreateRoleRequest request) {
        String name = Names.name(request.roleName(), "roleName", 64);
        String path = Names.path(request.path());
        Names.CONSTRAINTS.length(request.description(), "description", 0, 1000);
        String trust = Documents.trust(request.assumeRolePolicyDocument());
        if (entities.findRole(name).isPresent()) {
            throw Entities.exists("Role with name " + name + " already exists.");
        }
        int quota = cloud.quotas().of("iam-roles", 1000);
        if (entities.roles().size() >= quota) {
            throw Entities.beyond("RolesPerAccount", quota);
        }
        RoleRow role = new RoleRow(
                name,
                path,
                cloud.newKey("AROA", 21),
                "arn:aws:iam::" + cloud.account() + ":role" + path + name,
                cloud.now(),
                trust,
                request.description(),
                session(request.maxSessionDuration()),
                List.of(),
                Map.of(),
                Tagged.with(Map.of(), request.tags()));
        entities.put(role);
        return CreateRoleResponse.builder().role(shown(role).build()).build();
    }

    private static int session(@Nullable Integer seconds) {
        Names.CONSTRAINTS.range(seconds, "maxSessionDuration", HOUR, 12 * HOUR);
        return seconds == null ? HOUR : seconds;
    }

    public GetRoleResponse getRole(GetRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        return GetRoleResponse.builder()
                .role(shown(role)
                        .tags(Tagged.list(role.tags()))
                        .roleLastUsed(used -> {})
                        .build())
                .build();
    }

    /** Without their tags, as IAM lists them. */
    public ListRolesResponse listRoles(ListRolesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        List<RoleRow> roles = entities.roles().stream()
                .filter(role -> role.path().startsWith(prefix))
                .toList();
        Page<RoleRow> page = Names.page(roles, RoleRow::name, request.marker(), request.maxItems());
        return ListRolesResponse.builder()
                .roles(page.items().stream().map(role -> shown(role).build()).toList())
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    static Role.Builder shown(RoleRow role) {
        return Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arn())
                .createDate(role.created())
                .assumeRolePolicyDocument(Documents.encoded(role.trust()))
                .description(role.description())
                .maxSessionDuration(role.maxSession());
    }

    public UpdateRoleResponse updateRole(UpdateRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        Names.CONSTRAINTS.length(request.description(), "description", 0, 1000);
        String description = request.description() == null ? role.description() : request.description();
        int seconds = request.maxSessionDuration() == null ? role.maxSession() : session(request.maxSessionDuration());
        entities.put(role.with(description, seconds));
        return UpdateRoleResponse.builder().build();
    }

    /** The older way to change a description, which UpdateRole took over. */
    public UpdateRoleDescriptionResponse updateRoleDescription(UpdateRoleDescriptionRequest request) {
        RoleRow role = entities.role(request.roleName());
        Names.CONSTRAINTS.length(request.description(), "description", 0, 1000);
        RoleRow changed = role.with(request.description(), role.maxSession());
        entities.put(changed);
        return UpdateRoleDescriptionResponse.builder()
                .role(shown(changed).build())
                .build();
    }

    public UpdateAssumeRolePolicyResponse updateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request) {
        RoleRow role = entities.role(request.roleName());
        entities.put(role.withTrust(Documents.trust(request.policyDocument())));
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    public DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        if (!entities.profilesOf(role).isEmpty()) {
            throw Entities.conflict("Cannot delete entity, must remove roles from instance profile first.");
        }
        if (!role.attached().isEmpty()) {
            throw Entities.conflict("Cannot delete entity, must detach all policies first.");
        }
        if (!role.inline().isEmpty()) {
            throw Entities.conflict("Cannot delete entity, must delete policies first.");
        }
        entities.removeRole(role.name());
        return DeleteRoleResponse.builder().build();
    }
}

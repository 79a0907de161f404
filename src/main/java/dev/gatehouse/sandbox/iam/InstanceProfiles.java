package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;

/** Instance profiles, which hand a role to instances. */
final class InstanceProfiles {

    private final Cloud cloud;
    private final Entities entities;

    InstanceProfiles(Cloud cloud) {
        this.cloud = cloud;
        this.entities = new Entities(cloud);
    }

    public CreateInstanceProfileResponse createInstanceProfile(CreateInstanceProfileRequest request) {
        String name = Names.name(request.instanceProfileName(), "instanceProfileName", 128);
        String path = Names.path(request.path());
        if (entities.findProfile(name).isPresent()) {
            throw Entities.exists("Instance Profile " + name + " already exists.");
        }
        int quota = cloud.quotas().of("iam-instance-profiles", 1000);
        if (entities.profiles().size() >= quota) {
            throw Entities.beyond("InstanceProfilesPerAccount", quota);
        }
        ProfileRow profile = new ProfileRow(
                name,
                path,
                cloud.newKey("AIPA", 21),
                "arn:aws:iam::" + cloud.account() + ":instance-profile" + path + name,
                cloud.now(),
                null,
                Tagged.with(Map.of(), request.tags()));
        entities.put(profile);
        return CreateInstanceProfileResponse.builder()
                .instanceProfile(shown(profile).build())
                .build();
    }

    public GetInstanceProfileResponse getInstanceProfile(GetInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        return GetInstanceProfileResponse.builder()
                .instanceProfile(
                        shown(profile).tags(Tagged.list(profile.tags())).build())
                .build();
    }

    public ListInstanceProfilesResponse listInstanceProfiles(ListInstanceProfilesRequest request) {
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        List<ProfileRow> profiles = entities.profiles().stream()
                .filter(profile -> profile.path().startsWith(prefix))
                .toList();
        Page<ProfileRow> page = page(profiles, request.marker(), request.maxItems());
        return ListInstanceProfilesResponse.builder()
                .instanceProfiles(shown(page))
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    public ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) {
        RoleRow role = entities.role(request.roleName());
        Page<ProfileRow> page = page(entities.profilesOf(role), request.marker(), request.maxItems());
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(shown(page))
                .isTruncated(page.isTruncated())
                .marker(page.next())
                .build();
    }

    private static Page<ProfileRow> page(
            List<ProfileRow> profiles, @Nullable String marker, @Nullable Integer maxItems) {
        return Names.page(profiles, ProfileRow::name, marker, maxItems);
    }

    private List<InstanceProfile> shown(Page<ProfileRow> page) {
        return page.items().stream().map(profile -> shown(profile).build()).toList();
    }

    private InstanceProfile.Builder shown(ProfileRow profile) {
        List<Role> roles = Optional.ofNullable(profile.role()).flatMap(entities::findRole).stream()
                .map(role -> Roles.shown(role).build())
                .toList();
        return InstanceProfile.builder()
                .path(profile.path())
                .instanceProfileName(profile.name())
                .instanceProfileId(profile.id())
                .arn(profile.arn())
                .createDate(profile.created())
                .roles(roles);
    }

    public AddRoleToInstanceProfileResponse addRoleToInstanceProfile(AddRoleToInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        RoleRow role = entities.role(request.roleName());
        if (profile.role() != null) {
            throw Entities.beyond("InstanceSessionsPerInstanceProfile", 1);
        }
        entities.put(profile.withRole(role.name()));
        return AddRoleToInstanceProfileResponse.builder().build();
    }

    public RemoveRoleFromInstanceProfileResponse removeRoleFromInstanceProfile(
            RemoveRoleFromInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        RoleRow role = entities.role(request.roleName());
        if (!role.name().equals(profile.role())) {
            throw Entities.noSuch("The role with name " + role.name() + " cannot be found.");
        }
        entities.put(profile.withRole(null));
        return RemoveRoleFromInstanceProfileResponse.builder().build();
    }

    public DeleteInstanceProfileResponse deleteInstanceProfile(DeleteInstanceProfileRequest request) {
        ProfileRow profile = entities.profile(request.instanceProfileName());
        if (profile.role() != null) {
            throw Entities.conflict("Cannot delete entity, must remove roles from instance profile first.");
        }
        entities.removeProfile(profile.name());
        return DeleteInstanceProfileResponse.builder().build();
    }
}

package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;

/** Brings instance profiles and their roles about. */
@Component
final class InstanceProfileDriver implements Driver<InstanceProfileSpec> {

    private final Clients clients;

    InstanceProfileDriver(Clients clients) {
        this.clients = clients;
    }

    private IamClient iam(Scope scope) {
        return clients.of(IamClient.class, scope);
    }

    @Override
    public List<Present<InstanceProfileSpec>> observe(Scope scope, Set<String> detailed) {
        IamClient iam = iam(scope);
        return iam.listInstanceProfilesPaginator().instanceProfiles().stream()
                .flatMap(profile -> detailed.contains(profile.instanceProfileName())
                        ? known(iam, profile).stream()
                        : Stream.of(present(profile, hasItsRole(profile), List.of(), Map.of())))
                .toList();
    }

    /** All of it, unless it has gone since it was listed: several go at once when a stack is torn down. */
    private static Optional<Present<InstanceProfileSpec>> known(IamClient iam, InstanceProfile profile) {
        try {
            return Optional.of(inDetail(iam, profile));
        } catch (NoSuchEntityException gone) {
            return Optional.empty();
        }
    }

    private static Present<InstanceProfileSpec> inDetail(IamClient iam, InstanceProfile profile) {
        String name = profile.instanceProfileName();
        Optional<List<String>> policies = hasItsRole(profile) ? policiesIfThere(iam, name) : Optional.empty();
        Map<String, String> tags = tags(iam.getInstanceProfile(request -> request.instanceProfileName(name))
                .instanceProfile()
                .tags());
        return present(profile, policies.isPresent(), policies.orElse(List.of()), tags);
    }

    private static boolean hasItsRole(InstanceProfile profile) {
        return profile.roles().stream().anyMatch(role -> role.roleName().equals(profile.instanceProfileName()));
    }

    /** Nothing for a role that has gone: a list that is behind shows it still, and the profile may well be there. */
    private static Optional<List<String>> policiesIfThere(IamClient iam, String role) {
        try {
            return Optional.of(policies(iam, role));
        } catch (NoSuchEntityException gone) {
            return Optional.empty();
        }
    }

    private static List<String> policies(IamClient iam, String role) {
        return iam.listAttachedRolePoliciesPaginator(request -> request.roleName(role)).attachedPolicies().stream()
                .map(AttachedPolicy::policyArn)
                .toList();
    }

    private static Present<InstanceProfileSpec> present(
            InstanceProfile profile, boolean whole, List<String> policies, Map<String, String> tags) {
        return new Present<>(
                profile.instanceProfileName(),
                new InstanceProfileSpec(profile.instanceProfileName(), policies, TagMap.visible(tags)),
                whole ? Readiness.READY : new Readiness.InProgress("without its role"),
                Map.of("arn", profile.arn()),
                TagMap.ownership(tags));
    }

    @Override
    public String create(Scope scope, InstanceProfileSpec desired, Creation creation) {
        IamClient iam = iam(scope);
        String name = desired.profileName();
        List<Tag> tags = list(creation.tags().values());
        try {
            iam.createRole(request -> request.roleName(name)
                    .assumeRolePolicyDocument(TrustForEc2.DOCUMENT)
                    .tags(tags));
        } catch (EntityAlreadyExistsException exists) {
            refuseUnlessOurs(
                    tags(iam.getRole(request -> request.roleName(name)).role().tags()), creation, exists);
        }
        try {
            iam.createInstanceProfile(
                    request -> request.instanceProfileName(name).tags(tags));
        } catch (EntityAlreadyExistsException exists) {
            InstanceProfile there = iam.getInstanceProfile(request -> request.instanceProfileName(name))
                    .instanceProfile();
            refuseUnlessOurs(tags(there.tags()), creation, exists);
            if (there.hasRoles() && !there.roles().isEmpty()) {
                return name;
            }
        }
        iam.addRoleToInstanceProfile(
                request -> request.instanceProfileName(name).roleName(name));
        return name;
    }

    /** The name is the token: what this very creation made before is what it makes. */
    private static void refuseUnlessOurs(
            Map<String, String> borne, Creation creation, EntityAlreadyExistsException exists) {
        if (!TagMap.isOfThisCreation(borne, creation.tags())) {
            throw exists;
        }
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<InstanceProfileSpec> observed, InstanceProfileSpec desired) {
        IamClient iam = iam(scope);
        String name = observed.externalId();
        if (!observed.isReady()) {
            iam.addRoleToInstanceProfile(
                    request -> request.instanceProfileName(name).roleName(name));
        }
        List<String> from = observed.spec().managedPolicies();
        List<String> added = new ArrayList<>(desired.managedPolicies());
        added.removeAll(from);
        added.forEach(
                arn -> iam.attachRolePolicy(request -> request.roleName(name).policyArn(arn)));
        List<String> gone = new ArrayList<>(from);
        gone.removeAll(desired.managedPolicies());
        gone.forEach(arn -> detach(iam, name, arn));
        tag(iam, name, observed.spec().tags(), desired.tags());
    }

    private static void detach(IamClient iam, String role, String arn) {
        Faults.absentIsSuccess(
                () -> iam.detachRolePolicy(request -> request.roleName(role).policyArn(arn)));
    }

    /** The role first: what tells that there is something left to do are the tags of the profile. */
    private static void tag(IamClient iam, String name, Tags observed, Tags desired) {
        TagMap.update(
                observed,
                desired,
                set -> {
                    iam.tagRole(request -> request.roleName(name).tags(list(set)));
                    iam.tagInstanceProfile(
                            request -> request.instanceProfileName(name).tags(list(set)));
                },
                gone -> {
                    iam.untagRole(request -> request.roleName(name).tagKeys(gone));
                    iam.untagInstanceProfile(
                            request -> request.instanceProfileName(name).tagKeys(gone));
                });
    }

    @Override
    public void abandon(Scope scope, InstanceProfileSpec wished, Creation creation) {
        IamClient iam = iam(scope);
        String role = wished.profileName();
        Faults.absentIsSuccess(() -> {
            Map<String, String> borne =
                    tags(iam.getRole(request -> request.roleName(role)).role().tags());
            if (TagMap.isOfThisCreation(borne, creation.tags())) {
                iam.deleteRole(request -> request.roleName(role));
            }
        });
    }

    /** IAM ends at once what it ends: one without its role is one of which only the first half was. */
    @Override
    public boolean mayBeEnding(Present<InstanceProfileSpec> observed) {
        return false;
    }

    /** The profile last: as long as it is listed there is something left to end. */
    @Override
    public void delete(Scope scope, Present<InstanceProfileSpec> observed) {
        IamClient iam = iam(scope);
        String name = observed.externalId();
        Faults.absentIsSuccess(() -> iam.removeRoleFromInstanceProfile(
                request -> request.instanceProfileName(name).roleName(name)));
        Faults.absentIsSuccess(() -> {
            policies(iam, name).forEach(arn -> detach(iam, name, arn));
            iam.deleteRole(request -> request.roleName(name));
        });
        Faults.absentIsSuccess(() -> iam.deleteInstanceProfile(request -> request.instanceProfileName(name)));
    }

    private static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}

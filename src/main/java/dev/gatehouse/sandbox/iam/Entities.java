package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of IAM's nouns in one account, found as IAM finds them: by name, whose case does not matter. */
final class Entities {

    private final Cloud cloud;

    Entities(Cloud cloud) {
        this.cloud = cloud;
    }

    private Table<RoleRow> roleRows() {
        return cloud.table("roles", RoleRow.class);
    }

    private Table<ProfileRow> profileRows() {
        return cloud.table("instance-profiles", ProfileRow.class);
    }

    Table<PolicyRow> policies() {
        return cloud.table("policies", PolicyRow.class);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Optional<RoleRow> findRole(String name) {
        return roleRows().get(key(name));
    }

    RoleRow role(String name) {
        return findRole(name).orElseThrow(() -> noSuch("The role with name " + name + " cannot be found."));
    }

    List<RoleRow> roles() {
        return roleRows().all();
    }

    void put(RoleRow role) {
        roleRows().put(key(role.name()), role);
    }

    void removeRole(String name) {
        roleRows().remove(key(name));
    }

    Optional<ProfileRow> findProfile(String name) {
        return profileRows().get(key(name));
    }

    ProfileRow profile(String name) {
        return findProfile(name).orElseThrow(() -> noSuch("Instance Profile " + name + " cannot be found."));
    }

    List<ProfileRow> profiles() {
        return profileRows().all();
    }

    List<ProfileRow> profilesOf(RoleRow role) {
        return profiles().stream()
                .filter(profile -> role.name().equals(profile.role()))
                .toList();
    }

    void put(ProfileRow profile) {
        profileRows().put(key(profile.name()), profile);
    }

    void removeProfile(String name) {
        profileRows().remove(key(name));
    }

    PolicyRow policy(String arn) {
        return policies().get(arn).orElseThrow(() -> noSuch("Policy " + arn + " was not found."));
    }

    static AwsError noSuch(String message) {
        return new AwsError(404, "NoSuchEntity", message);
    }

    static AwsError exists(String message) {
        return new AwsError(409, "EntityAlreadyExists", message);
    }

    static AwsError conflict(String message) {
        return new AwsError(409, "DeleteConflict", message);
    }

    static AwsError beyond(String quota, int limit) {
        return new AwsError(409, "LimitExceeded", "Cannot exceed quota for " + quota + ": " + limit);
    }
}

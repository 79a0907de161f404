package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.Cloud;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account's instance profiles, for services that hand them to instances. */
public final class Profiles {

    private final Entities entities;

    public Profiles(Cloud anyService) {
        this.entities = new Entities(anyService.of("iam"));
    }

    /** @param roleArn the role that it carries, if it does */
    public record Profile(
            String arn, String id, String name, @Nullable String roleArn) {}

    public Optional<Profile> byName(String name) {
        return entities.findProfile(name).map(this::shown);
    }

    public Optional<Profile> byArn(String arn) {
        return byName(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(profile -> profile.arn().equals(arn));
    }

    private Profile shown(ProfileRow row) {
        String roleArn = Optional.ofNullable(row.role())
                .flatMap(entities::findRole)
                .map(RoleRow::arn)
                .orElse(null);
        return new Profile(row.arn(), row.id(), row.name(), roleArn);
    }
}

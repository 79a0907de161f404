package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Tags;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/**
 * The AUTH token of one group: made by Secrets Manager, kept there and nowhere else, and handed on to ElastiCache within
 * one call, so that neither a person nor our database ever has it.
 *
 * @param name of the secret
 */
record AuthToken(String name) {

    /** ElastiCache takes 16 to 128 characters, and of special ones only some: letters and digits are enough. */
    private static final long LENGTH = 64;

    /** How long a person can have a deleted token back, in days; the least that Secrets Manager offers. */
    private static final long RECOVERY = 7;

    private static final int LONGEST_UNIQUE = 12;

    /** Of a group in one of its incarnations: a name stays taken for days after its secret was deleted. */
    static AuthToken of(String group, String incarnation) {
        String unique = incarnation.replace("-", "");
        return new AuthToken(
                "gatehouse/" + group + "/auth-" + unique.substring(0, Math.min(LONGEST_UNIQUE, unique.length())));
    }

    /** Makes the token unless an attempt before this one did, and tells it as it is kept. */
    String made(SecretsManagerClient secrets, Tags marks) {
        try {
            String token = secrets.getRandomPassword(
                            request -> request.passwordLength(LENGTH).excludePunctuation(true))
                    .randomPassword();
            secrets.createSecret(request -> request.name(name)
                    .clientRequestToken(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString())
                    .description("AUTH token of an ElastiCache replication group")
                    .secretString(token)
                    .tags(marks.values().entrySet().stream()
                            .map(tag -> Tag.builder()
                                    .key(tag.getKey())
                                    .value(tag.getValue())
                                    .build())
                            .toList()));
        } catch (ResourceExistsException exists) {
            if (!TagMap.isOfThisCreation(tags(told(secrets)), marks)) {
                throw exists;
            }
        }
        return kept(secrets);
    }

    private DescribeSecretResponse told(SecretsManagerClient secrets) {
        return secrets.describeSecret(request -> request.secretId(name));
    }

    private static Map<String, String> tags(DescribeSecretResponse told) {
        Map<String, String> tags = new TreeMap<>();
        told.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    String kept(SecretsManagerClient secrets) {
        return secrets.getSecretValue(request -> request.secretId(name)).secretString();
    }

    /** Deletes it if it was made by the creation that has these marks, and is not going already. */
    void abandon(SecretsManagerClient secrets, Tags marks) {
        Faults.absentIsSuccess(() -> {
            DescribeSecretResponse told = told(secrets);
            if (told.deletedDate() == null && TagMap.isOfThisCreation(tags(told), marks)) {
                delete(secrets);
            }
        });
    }

    /** Deletes it, to be had back for some days; one that is going already stays so. */
    void delete(SecretsManagerClient secrets) {
        Faults.absentIsSuccess(() -> {
            try {
                secrets.deleteSecret(request -> request.secretId(name).recoveryWindowInDays(RECOVERY));
            } catch (InvalidRequestException goingAlready) {
                // Secrets Manager refuses to delete twice.
            }
        });
    }

    /** Takes its deletion back. */
    void restore(SecretsManagerClient secrets) {
        Faults.absentIsSuccess(() -> secrets.restoreSecret(request -> request.secretId(name)));
    }
}

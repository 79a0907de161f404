package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.List;
import java.util.Optional;

/** The secrets of an account and Region, found by name, by ARN, or by the ARN without its last six characters. */
final class SecretRows {

    private final Cloud cloud;

    SecretRows(Cloud cloud) {
        this.cloud = cloud;
    }

    private Table<SecretRow> table() {
        return cloud.table("secrets", SecretRow.class);
    }

    List<SecretRow> all() {
        return table().all();
    }

    Optional<SecretRow> named(String name) {
        return all().stream().filter(secret -> secret.name().equals(name)).findFirst();
    }

    SecretRow find(String id) {
        return all().stream()
                .filter(secret -> secret.name().equals(id)
                        || secret.arn().equals(id)
                        || secret.arn().substring(0, secret.arn().length() - 7).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        AwsError.of("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    /** One that is not marked for deletion. */
    SecretRow live(String id) {
        SecretRow secret = find(id);
        if (secret.deleted() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.");
        }
        return secret;
    }

    /** One that no service manages. */
    SecretRow own(String id) {
        SecretRow secret = live(id);
        if (secret.owner() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it is managed by " + secret.owner() + ".");
        }
        return secret;
    }

    void put(SecretRow secret) {
        table().put(secret.arn(), secret);
    }

    void remove(SecretRow secret) {
        table().remove(secret.arn());
    }
}

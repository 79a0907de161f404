package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.RestoreSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.RestoreSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretResponse;

/** Secrets: made, changed, and deleted with a time in which they can be had back. */
final class Secrets {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@!-]{1,512}");
    private static final List<String> NOW = List.of(SecretRow.CURRENT);

    private final Cloud cloud;
    private final SecretRows rows;
    private final Versions versions;

    Secrets(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new SecretRows(cloud);
        this.versions = new Versions(cloud);
    }

    public CreateSecretResponse createSecret(CreateSecretRequest request) {
        String name = request.name();
        if (!NAME.matcher(name).matches()) {
            throw AwsError.of(
                    "ValidationException",
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following:"
                            + " -/_+=.@!");
        }
        if (!request.addReplicaRegions().isEmpty()) {
            throw AwsError.of("InvalidParameterException", "Replicas are not supported by this sandbox.");
        }
        Optional<SecretRow.Version> value =
                versions.sent(request.clientRequestToken(), request.secretString(), request.secretBinary());
        Optional<SecretRow> there = rows.named(name);
        if (there.isPresent()) {
            return again(there.get(), value.orElse(null));
        }
        int quota = cloud.quotas().of("secrets", 500_000);
        if (rows.all().size() >= quota) {
            throw AwsError.of("LimitExceededException", "You've exceeded the limit of " + quota + " secrets.");
        }
        SecretRow secret = new SecretRow(
                "arn:aws:secretsmanager:" + cloud.region() + ":" + cloud.account() + ":secret:" + name + "-"
                        + cloud.newKey("", 6),
                name,
                request.description(),
                request.kmsKeyId(),
                null,
                cloud.now(),
                cloud.now(),
                null,
                null,
                null,
                SecretTags.with(Map.of(), request.tags()),
                List.of());
        SecretRow filled = value.isPresent() ? versions.added(secret, value.get(), NOW) : secret;
        rows.put(filled);
        return CreateSecretResponse.builder()
                .arn(filled.arn())
                .name(name)
                .versionId(value.map(SecretRow.Version::id).orElse(null))
                .build();
    }

    /** A request that comes twice is answered twice. */
    private static CreateSecretResponse again(SecretRow there, SecretRow.@Nullable Version value) {
        if (there.deleted() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "You can't create this secret because a secret with this name is already scheduled for deletion.");
        }
        Optional<SecretRow.Version> same = Optional.ofNullable(value)
                .flatMap(sent -> there.version(sent.id()).filter(known -> Objects.equals(known.text(), sent.text())));
        return CreateSecretResponse.builder()
                .arn(there.arn())
                .name(there.name())
                .versionId(same.orElseThrow(() -> AwsError.of(
                                "ResourceExistsException",
                                "The operation failed because the secret " + there.name() + " already exists."))
                        .id())
                .build();
    }

    public UpdateSecretResponse updateSecret(UpdateSecretRequest request) {
        SecretRow secret = rows.own(request.secretId());
        SecretRow described = secret.described(
                request.description() == null ? secret.description() : request.description(),
                request.kmsKeyId() == null ? secret.kmsKeyId() : request.kmsKeyId(),
                cloud.now());
        Optional<SecretRow.Version> value =
                versions.sent(request.clientRequestToken(), request.secretString(), request.secretBinary());
        rows.put(value.isPresent() ? versions.added(described, value.get(), NOW) : described);
        return UpdateSecretResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .versionId(value.map(SecretRow.Version::id).orElse(null))
                .build();
    }

    public DeleteSecretResponse deleteSecret(DeleteSecretRequest request) {
        boolean atOnce = Boolean.TRUE.equals(request.forceDeleteWithoutRecovery());
        Long days = request.recoveryWindowInDays();
        if (atOnce && days != null) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        }
        if (days != null && (days < 7 || days > 30)) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        }
        SecretRow secret = rows.own(request.secretId());
        Instant gone = atOnce ? cloud.now() : cloud.now().plus(Duration.ofDays(days == null ? 30 : days));
        if (atOnce) {
            rows.remove(secret);
        } else {
            rows.put(secret.markedAt(cloud.now(), gone));
        }
        return DeleteSecretResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .deletionDate(gone)
                .build();
    }

    public RestoreSecretResponse restoreSecret(RestoreSecretRequest request) {
        SecretRow secret = rows.find(request.secretId());
        rows.put(secret.markedAt(null, null));
        return RestoreSecretResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .build();
    }
}

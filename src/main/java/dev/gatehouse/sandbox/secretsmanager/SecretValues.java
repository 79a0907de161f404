package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.RotateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.RotateSecretResponse;

/** The values of secrets: read by label or version, added, and made anew by the service that manages them. */
final class SecretValues {

    private final Cloud cloud;
    private final SecretRows rows;
    private final Versions versions;

    SecretValues(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new SecretRows(cloud);
        this.versions = new Versions(cloud);
    }

    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        SecretRow secret = rows.live(request.secretId());
        SecretRow.Version version = version(secret, request);
        String binary = version.binary();
        return GetSecretValueResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .versionId(version.id())
                .secretString(version.text())
                .secretBinary(
                        binary == null
                                ? null
                                : SdkBytes.fromByteArray(Base64.getDecoder().decode(binary)))
                .versionStages(version.stages())
                .createdDate(version.created())
                .build();
    }

    private static SecretRow.Version version(SecretRow secret, GetSecretValueRequest request) {
        String what = "Secrets Manager can't find the specified secret value for ";
        if (request.versionId() != null) {
            return secret.version(request.versionId())
                    .filter(found ->
                            request.versionStage() == null || found.stages().contains(request.versionStage()))
                    .orElseThrow(() -> notFound(what + "VersionId: " + request.versionId()));
        }
        String label = request.versionStage() == null ? SecretRow.CURRENT : request.versionStage();
        return secret.staged(label).orElseThrow(() -> notFound(what + "staging label: " + label));
    }

    private static AwsError notFound(String message) {
        return AwsError.of("ResourceNotFoundException", message);
    }

    public PutSecretValueResponse putSecretValue(PutSecretValueRequest request) {
        SecretRow secret = rows.own(request.secretId());
        SecretRow.Version sent = versions.sent(
                        request.clientRequestToken(), request.secretString(), request.secretBinary())
                .orElseThrow(() -> AwsError.of(
                        "InvalidRequestException", "You must provide either SecretString or SecretBinary."));
        List<String> labels = request.versionStages().isEmpty() ? List.of(SecretRow.CURRENT) : request.versionStages();
        SecretRow changed = versions.added(secret, sent, labels);
        rows.put(changed);
        return PutSecretValueResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .versionId(sent.id())
                .versionStages(changed.version(sent.id()).orElseThrow().stages())
                .build();
    }

    public RotateSecretResponse rotateSecret(RotateSecretRequest request) {
        SecretRow secret = rows.live(request.secretId());
        if (request.rotationLambdaARN() != null) {
            throw AwsError.of("InvalidRequestException", "Rotation functions are not supported by this sandbox.");
        }
        if (secret.owner() == null) {
            throw AwsError.of(
                    "InvalidRequestException", "No Lambda rotation function ARN is associated with this secret.");
        }
        SecretRow rotated = new OwnedSecrets(cloud).rotate(secret);
        return RotateSecretResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .versionId(rotated.staged(SecretRow.CURRENT).orElseThrow().id())
                .build();
    }
}

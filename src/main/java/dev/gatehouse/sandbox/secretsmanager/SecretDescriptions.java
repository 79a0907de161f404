package dev.gatehouse.sandbox.secretsmanager;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsRequest;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;

/** What can be seen of secrets without their values. */
final class SecretDescriptions {

    private static final AwsError BAD_TOKEN =
            AwsError.of("InvalidNextTokenException", "The provided NextToken is not valid.");

    private final SecretRows rows;

    SecretDescriptions(Cloud cloud) {
        this.rows = new SecretRows(cloud);
    }

    public DescribeSecretResponse describeSecret(DescribeSecretRequest request) {
        SecretRow secret = rows.find(request.secretId());
        return DescribeSecretResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .description(secret.description())
                .kmsKeyId(secret.kmsKeyId())
                .owningService(secret.owner())
                .rotationEnabled(secret.owner() == null ? null : true)
                .lastRotatedDate(secret.rotated())
                .lastChangedDate(secret.changed())
                .deletedDate(secret.deleted())
                .createdDate(secret.created())
                .tags(SecretTags.list(secret.tags()))
                .versionIdsToStages(stages(secret))
                .build();
    }

    private static Map<String, List<String>> stages(SecretRow secret) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        secret.versions().forEach(version -> stages.put(version.id(), version.stages()));
        return stages;
    }

    public ListSecretVersionIdsResponse listSecretVersionIds(ListSecretVersionIdsRequest request) {
        SecretRow secret = rows.find(request.secretId());
        return ListSecretVersionIdsResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .versions(secret.versions().stream()
                        .map(version -> SecretVersionsListEntry.builder()
                                .versionId(version.id())
                                .versionStages(version.stages())
                                .createdDate(version.created())
                                .build())
                        .toList())
                .build();
    }

    /** No secret has a policy here; clients ask for it. */
    public GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
        SecretRow secret = rows.find(request.secretId());
        return GetResourcePolicyResponse.builder()
                .arn(secret.arn())
                .name(secret.name())
                .build();
    }

    public ListSecretsResponse listSecrets(ListSecretsRequest request) {
        boolean withDeleted = Boolean.TRUE.equals(request.includePlannedDeletion());
        List<SecretRow> wanted = rows.all().stream()
                .filter(secret -> withDeleted || secret.deleted() == null)
                .filter(secret -> request.filters().stream().allMatch(filter -> passes(secret, filter)))
                .toList();
        int size = Optional.ofNullable(request.maxResults()).orElse(100);
        if (size < 1 || size > 100) {
            throw AwsError.of("InvalidParameterException", "MaxResults must be between 1 and 100.");
        }
        Page<SecretRow> page = Page.of(wanted, SecretRow::arn, request.nextToken(), size, BAD_TOKEN);
        return ListSecretsResponse.builder()
                .secretList(page.items().stream().map(SecretDescriptions::entry).toList())
                .nextToken(page.next())
                .build();
    }

    private static SecretListEntry entry(SecretRow secret) {
        return SecretListEntry.builder()
                .arn(secret.arn())
                .name(secret.name())
                .description(secret.description())
                .kmsKeyId(secret.kmsKeyId())
                .owningService(secret.owner())
                .lastRotatedDate(secret.rotated())
                .lastChangedDate(secret.changed())
                .deletedDate(secret.deleted())
                .createdDate(secret.created())
                .tags(SecretTags.list(secret.tags()))
                .secretVersionsToStages(stages(secret))
                .build();
    }

    /** Values match from their beginning; an exclamation mark in front says what must not be. */
    private static boolean passes(SecretRow secret, Filter filter) {
        Stream<String> has = switch (filter.keyAsString()) {
            case "name" -> Stream.of(secret.name());
            case "description" -> Stream.ofNullable(secret.description());
            case "tag-key" -> secret.tags().keySet().stream();
            case "tag-value" -> secret.tags().values().stream();
            case "owning-service" -> Stream.ofNullable(secret.owner());
            default ->
                throw AwsError.of(
                        "InvalidParameterException",
                        "The filter " + filter.keyAsString() + " is not supported by this sandbox.");
        };
        List<String> texts = has.toList();
        return filter.values().stream()
                .anyMatch(value -> value.startsWith("!")
                        ? texts.stream().noneMatch(text -> text.startsWith(value.substring(1)))
                        : texts.stream().anyMatch(text -> text.startsWith(value)));
    }
}

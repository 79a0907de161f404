package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.efs.FileSystemRow.PolicyRow;
import dev.gatehouse.sandbox.efs.FileSystemRow.SettingsRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.efs.model.DescribeBackupPolicyRequest;
import software.amazon.awssdk.services.efs.model.DescribeBackupPolicyResponse;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemPolicyRequest;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemPolicyResponse;
import software.amazon.awssdk.services.efs.model.DescribeLifecycleConfigurationRequest;
import software.amazon.awssdk.services.efs.model.DescribeLifecycleConfigurationResponse;
import software.amazon.awssdk.services.efs.model.LifecyclePolicy;
import software.amazon.awssdk.services.efs.model.PutBackupPolicyRequest;
import software.amazon.awssdk.services.efs.model.PutBackupPolicyResponse;
import software.amazon.awssdk.services.efs.model.PutLifecycleConfigurationRequest;
import software.amazon.awssdk.services.efs.model.PutLifecycleConfigurationResponse;
import software.amazon.awssdk.services.efs.model.UpdateFileSystemProtectionRequest;
import software.amazon.awssdk.services.efs.model.UpdateFileSystemProtectionResponse;

/**
 * Which files move to cheaper storage, and what protects them: AWS Backup, and that no replica overwrites them. Access
 * policies are not simulated.
 */
public final class FileSystemPolicies {

    private static final int MOST = 3;

    private final Cloud cloud;
    private final EfsTables tables;

    FileSystemPolicies(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new EfsTables(cloud);
    }

    public PutLifecycleConfigurationResponse putLifecycleConfiguration(PutLifecycleConfigurationRequest request) {
        FileSystemRow row = available(request.fileSystemId());
        List<PolicyRow> policies = request.lifecyclePolicies().stream()
                .map(FileSystemPolicies::checked)
                .toList();
        if (policies.size() > MOST) {
            throw malformed();
        }
        checkArchive(row, policies);
        SettingsRow was = row.settings();
        tables.put(row.with(new SettingsRow(
                was.throughputMode(),
                was.provisioned(),
                was.throughputSetAt(),
                policies,
                was.backup(),
                was.overwriteProtection())));
        return PutLifecycleConfigurationResponse.builder()
                .lifecyclePolicies(show(policies))
                .build();
    }

    /** The archive comes after Infrequent Access, and only where throughput is elastic. */
    private static void checkArchive(FileSystemRow row, List<PolicyRow> policies) {
        Optional<Integer> archive = days(policies, PolicyRow::toArchive);
        if (archive.isEmpty()) {
            return;
        }
        if (!row.settings().throughputMode().equals("elastic")
                || !row.performanceMode().equals("generalPurpose")) {
            throw EfsErrors.badRequest("TransitionToArchive is only supported for file systems that use the elastic"
                    + " throughput mode and the general purpose performance mode.");
        }
        if (days(policies, PolicyRow::toIa).filter(ia -> ia >= archive.get()).isPresent()) {
            throw EfsErrors.badRequest("TransitionToArchive must be later than TransitionToIA.");
        }
    }

    private static Optional<Integer> days(List<PolicyRow> policies, Function<PolicyRow, @Nullable String> part) {
        return policies.stream()
                .flatMap(policy -> Stream.ofNullable(part.apply(policy)))
                .map(rule -> Integer.valueOf(rule.replaceAll("[^0-9]", "")))
                .findFirst();
    }

    public DescribeLifecycleConfigurationResponse describeLifecycleConfiguration(
            DescribeLifecycleConfigurationRequest request) {
        return DescribeLifecycleConfigurationResponse.builder()
                .lifecyclePolicies(show(
                        tables.fileSystem(request.fileSystemId()).settings().lifecycle()))
                .build();
    }

    public PutBackupPolicyResponse putBackupPolicy(PutBackupPolicyRequest request) {
        FileSystemRow row = available(request.fileSystemId());
        String status =
                request.backupPolicy() == null ? null : request.backupPolicy().statusAsString();
        if (status == null || !List.of("ENABLED", "DISABLED").contains(status)) {
            throw EfsErrors.badRequest("Invalid backup policy status: " + status);
        }
        SettingsRow was = row.settings();
        tables.put(row.with(new SettingsRow(
                was.throughputMode(),
                was.provisioned(),
                was.throughputSetAt(),
                was.lifecycle(),
                status.equals("ENABLED"),
                was.overwriteProtection())));
        return PutBackupPolicyResponse.builder()
                .backupPolicy(policy -> policy.status(status))
                .build();
    }

    public DescribeBackupPolicyResponse describeBackupPolicy(DescribeBackupPolicyRequest request) {
        boolean backup = tables.fileSystem(request.fileSystemId()).settings().backup();
        return DescribeBackupPolicyResponse.builder()
                .backupPolicy(policy -> policy.status(backup ? "ENABLED" : "DISABLED"))
                .build();
    }

    public UpdateFileSystemProtectionResponse updateFileSystemProtection(UpdateFileSystemProtectionRequest request) {
        FileSystemRow row = available(request.fileSystemId());
        String wanted = Objects.requireNonNullElse(
                request.replicationOverwriteProtectionAsString(),
                row.settings().overwriteProtection() ? "ENABLED" : "DISABLED");
        if (!List.of("ENABLED", "DISABLED").contains(wanted)) {
            throw EfsErrors.badRequest("Invalid replication overwrite protection: " + wanted);
        }
        SettingsRow was = row.settings();
        tables.put(row.with(new SettingsRow(
                was.throughputMode(),
                was.provisioned(),
                was.throughputSetAt(),
                was.lifecycle(),
                was.backup(),
                wanted.equals("ENABLED"))));
        return UpdateFileSystemProtectionResponse.builder()
                .replicationOverwriteProtection(wanted)
                .build();
    }

    public DescribeFileSystemPolicyResponse describeFileSystemPolicy(DescribeFileSystemPolicyRequest request) {
        tables.fileSystem(request.fileSystemId());
        throw new AwsError(404, "PolicyNotFound", "None");
    }

    private FileSystemRow available(String id) {
        FileSystemRow row = tables.fileSystem(id);
        if (!row.state(cloud.now()).equals("available")) {
            throw FileSystems.notAvailable(row);
        }
        return row;
    }

    private static PolicyRow checked(LifecyclePolicy policy) {
        PolicyRow row = new PolicyRow(
                policy.transitionToIAAsString(),
                policy.transitionToPrimaryStorageClassAsString(),
                policy.transitionToArchiveAsString());
        long parts = Stream.of(row.toIa(), row.toPrimary(), row.toArchive())
                .filter(Objects::nonNull)
                .count();
        if (parts != 1) {
            throw malformed();
        }
        return row;
    }

    private static AwsError malformed() {
        return EfsErrors.badRequest("One or more LifecyclePolicy objects specified are malformed.");
    }

    private static List<LifecyclePolicy> show(List<PolicyRow> policies) {
        return policies.stream()
                .map(row -> LifecyclePolicy.builder()
                        .transitionToIA(row.toIa())
                        .transitionToPrimaryStorageClass(row.toPrimary())
                        .transitionToArchive(row.toArchive())
                        .build())
                .toList();
    }
}

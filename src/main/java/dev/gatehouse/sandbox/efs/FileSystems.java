package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.efs.FileSystemRow.SettingsRow;
import dev.gatehouse.sandbox.traits.Flat;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.efs.model.CreateFileSystemRequest;
import software.amazon.awssdk.services.efs.model.CreateFileSystemResponse;
import software.amazon.awssdk.services.efs.model.DeleteFileSystemRequest;
import software.amazon.awssdk.services.efs.model.DeleteFileSystemResponse;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemsRequest;
import software.amazon.awssdk.services.efs.model.DescribeFileSystemsResponse;
import software.amazon.awssdk.services.efs.model.UpdateFileSystemRequest;
import software.amazon.awssdk.services.efs.model.UpdateFileSystemResponse;

/** File systems: made once for each creation token, and deleted when no mount target is left. */
public final class FileSystems {

    private static final int MOST = 1000;
    private static final int LONGEST_TOKEN = 64;
    private static final Duration THROUGHPUT_REST = Duration.ofHours(24);

    private final Cloud cloud;
    private final EfsTables tables;
    private final FileSystemDescriptions descriptions;
    private final ServiceNetwork network;

    FileSystems(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new EfsTables(cloud);
        this.descriptions = new FileSystemDescriptions(cloud);
        this.network = new ServiceNetwork(cloud);
    }

    public CreateFileSystemResponse createFileSystem(CreateFileSystemRequest request) {
        String token = token(request.creationToken());
        Map<String, String> tags = tables.tags().checked(EfsTags.map(request.tags()));
        tables.fileSystems().stream()
                .filter(row -> row.creationToken().equals(token))
                .findFirst()
                .ifPresent(row -> {
                    throw EfsErrors.conflict(
                                    "FileSystemAlreadyExists",
                                    "File system '" + row.id() + "' already exists with creation token '" + token + "'")
                            .with("FileSystemId", row.id());
                });
        if (tables.fileSystems().size() >= MOST) {
            throw new AwsError(403, "FileSystemLimitExceeded", "You have reached the maximum number of file systems.");
        }
        FileSystemRow made = make(token, request);
        tables.put(made);
        tables.tags().add(made.id(), tags);
        return Flat.copy(descriptions.describe(made), CreateFileSystemResponse.builder())
                .build();
    }

    private FileSystemRow make(String token, CreateFileSystemRequest request) {
        String mode = Objects.requireNonNullElse(request.performanceModeAsString(), "generalPurpose");
        if (!Set.of("generalPurpose", "maxIO").contains(mode)) {
            throw EfsErrors.badRequest("Invalid PerformanceMode: " + mode);
        }
        String zone = zone(request.availabilityZoneName(), mode);
        Throughput throughput =
                Throughput.of(request.throughputModeAsString(), request.provisionedThroughputInMibps(), mode);
        boolean encrypted = Boolean.TRUE.equals(request.encrypted());
        if (!encrypted && request.kmsKeyId() != null) {
            throw EfsErrors.badRequest("If KmsKeyId is specified, Encrypted must be true.");
        }
        Instant now = cloud.now();
        return new FileSystemRow(
                cloud.newId("fs"),
                token,
                mode,
                encrypted,
                encrypted ? key(request.kmsKeyId()) : null,
                zone,
                new SettingsRow(
                        throughput.mode(),
                        throughput.provisioned(),
                        now,
                        List.of(),
                        Objects.requireNonNullElse(request.backup(), zone != null),
                        true),
                now,
                now.plus(cloud.durations().of(EfsDurations.FILE_SYSTEM)),
                null,
                null);
    }

    private @Nullable String zone(@Nullable String asked, String performanceMode) {
        if (asked == null) {
            return null;
        }
        if (!network.zones().contains(asked)) {
            throw AwsError.of(
                    "UnsupportedAvailabilityZone", "One Zone file systems are not supported in '" + asked + "'.");
        }
        if (performanceMode.equals("maxIO")) {
            throw EfsErrors.badRequest("One Zone file systems do not support the maxIO performance mode.");
        }
        return asked;
    }

    private String key(@Nullable String asked) {
        if (asked != null && asked.startsWith("arn:")) {
            return asked;
        }
        byte[] own = (cloud.account() + cloud.region() + "aws/elasticfilesystem").getBytes(StandardCharsets.UTF_8);
        String id = asked == null ? UUID.nameUUIDFromBytes(own).toString() : asked;
        return "arn:aws:kms:" + cloud.region() + ":" + cloud.account() + ":key/" + id;
    }

    private static String token(@Nullable String asked) {
        if (asked == null || asked.isEmpty() || asked.length() > LONGEST_TOKEN) {
            throw EfsErrors.badRequest("CreationToken must have 1 to 64 characters.");
        }
        return asked;
    }

    public DescribeFileSystemsResponse describeFileSystems(DescribeFileSystemsRequest request) {
        if (request.fileSystemId() != null && request.creationToken() != null) {
            throw EfsErrors.badRequest("Request cannot contain both a file system ID and a creation token.");
        }
        List<FileSystemRow> wanted = request.fileSystemId() == null
                ? tables.fileSystems().stream()
                        .filter(row -> request.creationToken() == null
                                || row.creationToken().equals(request.creationToken()))
                        .toList()
                : List.of(tables.fileSystem(request.fileSystemId()));
        var page = EfsPages.page(wanted, FileSystemRow::id, request.maxItems(), request.marker());
        return DescribeFileSystemsResponse.builder()
                .marker(request.marker())
                .fileSystems(page.rows().stream().map(descriptions::describe).toList())
                .nextMarker(page.marker())
                .build();
    }

    public UpdateFileSystemResponse updateFileSystem(UpdateFileSystemRequest request) {
        Unsupported.refuse(request, Set.of("FileSystemId", "ThroughputMode", "ProvisionedThroughputInMibps"));
        FileSystemRow row = available(request.fileSystemId());
        SettingsRow was = row.settings();
        String mode = Objects.requireNonNullElse(request.throughputModeAsString(), was.throughputMode());
        Double provisioned = request.provisionedThroughputInMibps();
        if (mode.equals("provisioned") && provisioned == null) {
            provisioned = was.provisioned();
        }
        Throughput wanted = Throughput.of(mode, provisioned, row.performanceMode());
        checkRest(row, wanted);
        if (!wanted.mode().equals("elastic")
                && was.lifecycle().stream().anyMatch(policy -> policy.toArchive() != null)) {
            throw EfsErrors.badRequest("A file system with TransitionToArchive must use the elastic throughput mode.");
        }
        FileSystemRow changed = row.with(new SettingsRow(
                wanted.mode(),
                wanted.provisioned(),
                cloud.now(),
                was.lifecycle(),
                was.backup(),
                was.overwriteProtection()));
        tables.put(changed);
        return Flat.copy(descriptions.describe(changed), UpdateFileSystemResponse.builder())
                .build();
    }

    /** The mode, and a smaller throughput, can be changed once in 24 hours. */
    private void checkRest(FileSystemRow row, Throughput wanted) {
        SettingsRow was = row.settings();
        boolean less =
                was.provisioned() != null && wanted.provisioned() != null && wanted.provisioned() < was.provisioned();
        boolean slow = less || !wanted.mode().equals(was.throughputMode());
        boolean changedBefore = was.throughputSetAt().isAfter(row.createdAt());
        if (slow && changedBefore && cloud.now().isBefore(was.throughputSetAt().plus(THROUGHPUT_REST))) {
            throw new AwsError(
                    429,
                    "TooManyRequests",
                    "You can change the throughput mode or decrease the provisioned throughput of a file system once in"
                            + " 24 hours.");
        }
    }

    private FileSystemRow available(@Nullable String id) {
        FileSystemRow row = tables.fileSystem(id);
        if (!row.state(cloud.now()).equals("available")) {
            throw notAvailable(row);
        }
        return row;
    }

    static AwsError notAvailable(FileSystemRow row) {
        return EfsErrors.conflict(
                "IncorrectFileSystemLifeCycleState", "File system '" + row.id() + "' is not available.");
    }

    public DeleteFileSystemResponse deleteFileSystem(DeleteFileSystemRequest request) {
        FileSystemRow row = tables.fileSystem(request.fileSystemId());
        if (!tables.mountTargetsOf(row.id()).isEmpty()) {
            throw EfsErrors.conflict("FileSystemInUse", "Must delete all mount targets before deleting file system.");
        }
        Instant now = cloud.now();
        tables.put(row.deleted(now, now.plus(cloud.durations().ofDeletion(EfsDurations.FILE_SYSTEM))));
        tables.tags().forget(row.id());
        return DeleteFileSystemResponse.builder().build();
    }
}

package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemReport.Policies;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.FileSystemAlreadyExistsException;
import software.amazon.awssdk.services.efs.model.LifecyclePolicy;
import software.amazon.awssdk.services.efs.model.Status;
import software.amazon.awssdk.services.efs.model.Tag;

/** Brings EFS file systems about. */
@Component
final class EfsFileSystemDriver implements Driver<EfsFileSystemSpec> {

    private final Clients clients;

    EfsFileSystemDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<EfsFileSystemSpec>> observe(Scope scope, Set<String> detailed) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        return efs.describeFileSystemsPaginator().fileSystems().stream()
                .filter(EfsFileSystemReport::isOfThisKind)
                .map(described -> EfsFileSystemReport.present(
                        described,
                        detailed.contains(described.fileSystemId())
                                ? policies(efs, described.fileSystemId())
                                : Policies.NOT_ASKED))
                .toList();
    }

    private static Policies policies(EfsClient efs, String id) {
        ColdStorage cold =
                efs.describeLifecycleConfiguration(request -> request.fileSystemId(id)).lifecyclePolicies().stream()
                        .filter(policy -> policy.transitionToIAAsString() != null)
                        .map(policy -> ColdStorage.named(policy.transitionToIAAsString()))
                        .findFirst()
                        .orElse(ColdStorage.NEVER);
        Status backup = efs.describeBackupPolicy(request -> request.fileSystemId(id))
                .backupPolicy()
                .status();
        return new Policies(cold, backup == Status.ENABLED || backup == Status.ENABLING);
    }

    @Override
    public String create(Scope scope, EfsFileSystemSpec desired, Creation creation) {
        try {
            return clients.of(EfsClient.class, scope)
                    .createFileSystem(request -> request.creationToken(creation.token())
                            .availabilityZoneName(desired.availabilityZone())
                            .encrypted(desired.encrypted())
                            .throughputMode(desired.throughput().wireName())
                            .backup(desired.backup())
                            .tags(list(creation.tags().values())))
                    .fileSystemId();
        } catch (FileSystemAlreadyExistsException exists) {
            return exists.fileSystemId();
        }
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<EfsFileSystemSpec> observed, EfsFileSystemSpec desired) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        String id = observed.externalId();
        EfsFileSystemSpec from = observed.spec();
        TagMap.update(
                from.tags(),
                desired.tags(),
                set -> efs.tagResource(request -> request.resourceId(id).tags(list(set))),
                gone -> efs.untagResource(request -> request.resourceId(id).tagKeys(gone)));
        // EFS changes nothing of a file system that is not there yet, or busy.
        if (!observed.isReady()) {
            return;
        }
        if (from.throughput() != desired.throughput()) {
            efs.updateFileSystem(request ->
                    request.fileSystemId(id).throughputMode(desired.throughput().wireName()));
        }
        if (from.coldStorage() != desired.coldStorage()) {
            efs.putLifecycleConfiguration(
                    request -> request.fileSystemId(id).lifecyclePolicies(rules(desired.coldStorage())));
        }
        if (from.backup() != desired.backup()) {
            efs.putBackupPolicy(request -> request.fileSystemId(id)
                    .backupPolicy(policy -> policy.status(desired.backup() ? Status.ENABLED : Status.DISABLED)));
        }
    }

    private static List<LifecyclePolicy> rules(ColdStorage cold) {
        return cold == ColdStorage.NEVER
                ? List.of()
                : List.of(LifecyclePolicy.builder().transitionToIA(cold.name()).build());
    }

    @Override
    public void delete(Scope scope, Present<EfsFileSystemSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(EfsClient.class, scope)
                .deleteFileSystem(request -> request.fileSystemId(observed.externalId())));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}

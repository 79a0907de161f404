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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.FileSystemAlreadyExistsException;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
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
        return clients
                .listed(
                        scope,
                        FileSystemDescription.class,
                        () -> efs.describeFileSystemsPaginator().fileSystems().stream()
                                .toList())
                .stream()
                .filter(EfsFileSystemReport::isOfThisKind)
                .map(described -> EfsFileSystemReport.present(
                        described,
                        detailed.contains(described.fileSystemId())
                                ? policies(efs, described.fileSystemId())
                                : Policies.NOT_ASKED))
                .toList();
    }

    private static Policies policies(EfsClient efs, String id) {
        LifecycleRules moves = LifecycleRules.of(efs.describeLifecycleConfiguration(request -> request.fileSystemId(id))
                .lifecyclePolicies());
        Status backup = efs.describeBackupPolicy(request -> request.fileSystemId(id))
                .backupPolicy()
                .status();
        return new Policies(moves, backup == Status.ENABLED || backup == Status.ENABLING);
    }

    @Override
    public String create(Scope scope, EfsFileSystemSpec desired, Creation creation) {
        try {
            return clients.of(EfsClient.class, scope)
                    .createFileSystem(request -> request.creationToken(creation.token())
                            .availabilityZoneName(desired.availabilityZone())
                            .encrypted(desired.encrypted())
                            .throughputMode(desired.throughput().wireName())
                            .provisionedThroughputInMibps(mibps(desired))
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
        // The archive is there for elastic throughput only: it begins after that, and ends before.
        boolean becomesElastic = desired.throughput() == EfsThroughput.ELASTIC;
        if (becomesElastic) {
            accelerate(efs, id, from, desired);
        }
        LifecycleRules moves = LifecycleRules.of(desired);
        if (!LifecycleRules.of(from).equals(moves)) {
            efs.putLifecycleConfiguration(request -> request.fileSystemId(id).lifecyclePolicies(moves.policies()));
        }
        if (!becomesElastic) {
            accelerate(efs, id, from, desired);
        }
        if (from.backup() != desired.backup()) {
            efs.putBackupPolicy(request -> request.fileSystemId(id)
                    .backupPolicy(policy -> policy.status(desired.backup() ? Status.ENABLED : Status.DISABLED)));
        }
    }

    private static void accelerate(EfsClient efs, String id, EfsFileSystemSpec from, EfsFileSystemSpec to) {
        if (from.throughput() != to.throughput() || !Objects.equals(from.provisioned(), to.provisioned())) {
            efs.updateFileSystem(request -> request.fileSystemId(id)
                    .throughputMode(to.throughput().wireName())
                    .provisionedThroughputInMibps(mibps(to)));
        }
    }

    private static @Nullable Double mibps(EfsFileSystemSpec spec) {
        return spec.provisioned() == null ? null : Double.valueOf(spec.provisioned());
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

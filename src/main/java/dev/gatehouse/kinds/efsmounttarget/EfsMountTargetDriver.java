package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
import software.amazon.awssdk.services.efs.model.MountTargetConflictException;
import software.amazon.awssdk.services.efs.model.MountTargetDescription;
import software.amazon.awssdk.services.efs.model.Tag;

/** Brings EFS mount targets about. */
@Component
final class EfsMountTargetDriver implements Driver<EfsMountTargetSpec> {

    private final Clients clients;

    EfsMountTargetDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<EfsMountTargetSpec>> observe(Scope scope, Set<String> detailed) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        return clients
                .listed(
                        scope,
                        FileSystemDescription.class,
                        () -> efs.describeFileSystemsPaginator().fileSystems().stream()
                                .toList())
                .stream()
                .filter(files -> files.numberOfMountTargets() > 0)
                .flatMap(files -> targets(efs, files.fileSystemId())
                        .map(target -> present(
                                target,
                                MountMark.of(tags(files), target.subnetId()),
                                detailed.contains(target.mountTargetId()) ? groups(efs, target) : List.of())))
                .toList();
    }

    private static Stream<MountTargetDescription> targets(EfsClient efs, String fileSystemId) {
        return efs.describeMountTargetsPaginator(request -> request.fileSystemId(fileSystemId)).mountTargets().stream()
                .filter(target -> !target.lifeCycleStateAsString().equals("deleted"));
    }

    /** They can be asked for only when it is there. */
    private static List<Ref<SecurityGroupSpec>> groups(EfsClient efs, MountTargetDescription target) {
        if (!target.lifeCycleStateAsString().equals("available")) {
            return List.of();
        }
        return efs
                .describeMountTargetSecurityGroups(request -> request.mountTargetId(target.mountTargetId()))
                .securityGroups()
                .stream()
                .map(Ref::<SecurityGroupSpec>external)
                .toList();
    }

    private static Present<EfsMountTargetSpec> present(
            MountTargetDescription target, Optional<MountMark> mark, List<Ref<SecurityGroupSpec>> groups) {
        String state = target.lifeCycleStateAsString();
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("state", state);
        attributes.put("address", target.ipAddress());
        attributes.put("zone", target.availabilityZoneName());
        return new Present<>(
                target.mountTargetId(),
                new EfsMountTargetSpec(
                        Ref.external(target.fileSystemId()),
                        Ref.external(target.subnetId()),
                        groups,
                        mark.map(MountMark::tags).orElse(Tags.NONE)),
                switch (state) {
                    case "available" -> Readiness.READY;
                    case "error" -> new Readiness.Failed(state);
                    default -> new Readiness.InProgress(state);
                },
                attributes,
                mark.map(MountMark::ownership));
    }

    @Override
    public String create(Scope scope, EfsMountTargetSpec desired, Creation creation) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        String fileSystemId = desired.fileSystem().externalId();
        String subnetId = desired.subnet().externalId();
        // Before the call that makes it, or what was made could not be told to be ours.
        MountMark.of(creation.tags()).ifPresent(mark -> mark(efs, fileSystemId, subnetId, mark));
        try {
            return efs.createMountTarget(request -> request.fileSystemId(fileSystemId)
                            .subnetId(subnetId)
                            .securityGroups(ids(desired)))
                    .mountTargetId();
        } catch (MountTargetConflictException exists) {
            return targets(efs, fileSystemId)
                    .filter(target -> target.subnetId().equals(subnetId))
                    .filter(target -> !target.lifeCycleStateAsString().equals("deleting"))
                    .map(MountTargetDescription::mountTargetId)
                    .findFirst()
                    .orElseThrow(() -> exists);
        }
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<EfsMountTargetSpec> observed, EfsMountTargetSpec desired) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        EfsMountTargetSpec from = observed.spec();
        if (!from.tags().name().equals(desired.tags().name())) {
            observed.ownership()
                    .map(owner -> new MountMark(owner, desired.tags().name()))
                    .ifPresent(mark -> mark(
                            efs, from.fileSystem().externalId(), from.subnet().externalId(), mark));
        }
        if (observed.isReady() && !from.securityGroups().equals(desired.securityGroups())) {
            efs.modifyMountTargetSecurityGroups(
                    request -> request.mountTargetId(observed.externalId()).securityGroups(ids(desired)));
        }
    }

    @Override
    public void delete(Scope scope, Present<EfsMountTargetSpec> observed) {
        EfsClient efs = clients.of(EfsClient.class, scope);
        EfsMountTargetSpec was = observed.spec();
        Faults.absentIsSuccess(() -> efs.deleteMountTarget(request -> request.mountTargetId(observed.externalId())));
        Faults.absentIsSuccess(() ->
                efs.untagResource(request -> request.resourceId(was.fileSystem().externalId())
                        .tagKeys(MountMark.key(was.subnet().externalId()))));
    }

    private static void mark(EfsClient efs, String fileSystemId, String subnetId, MountMark mark) {
        efs.tagResource(request -> request.resourceId(fileSystemId)
                .tags(Tag.builder()
                        .key(MountMark.key(subnetId))
                        .value(mark.value())
                        .build()));
    }

    private static Map<String, String> tags(FileSystemDescription files) {
        Map<String, String> tags = new TreeMap<>();
        files.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    private static List<String> ids(EfsMountTargetSpec spec) {
        return spec.securityGroups().stream().map(Ref::externalId).toList();
    }
}

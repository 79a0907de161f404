package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.kinds.StandingDraft;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.MountTargetDescription;

/** Says where a file system can be mounted by now, and how. */
@Component
final class EfsFileSystemWatch implements Watched<EfsFileSystemSpec> {

    private final EfsFileSystemDriver driver;
    private final Clients clients;

    EfsFileSystemWatch(EfsFileSystemDriver driver, Clients clients) {
        this.driver = driver;
        this.clients = clients;
    }

    @Override
    public Class<EfsFileSystemSpec> specType() {
        return EfsFileSystemSpec.class;
    }

    @Override
    public Set<String> actions() {
        return Set.of("elasticfilesystem:DescribeMountTargets");
    }

    @Override
    public Sight look(Watch<EfsFileSystemSpec> watch) {
        Present<EfsFileSystemSpec> seen = StandingDraft.seen(watch, "efs:file-systems", driver, false);
        String id = watch.externalId();
        List<MountTargetDescription> targets = watch.reading(
                "efs:mount-targets:" + id,
                () -> clients
                        .of(EfsClient.class, watch.scope())
                        .describeMountTargetsPaginator(asked -> asked.fileSystemId(id))
                        .mountTargets()
                        .stream()
                        .toList());
        StandingDraft draft = new StandingDraft(seen.attributes().getOrDefault("state", ""), seen.readiness());
        targets.stream().map(EfsFileSystemWatch::told).sorted().forEach(target -> draft.fact("mount-target", target));
        return draft.fact("mount-targets", targets.isEmpty() ? "0" : "")
                .name(watch, id + ".efs." + watch.scope().region() + ".amazonaws.com", "A")
                .line("install", "sudo dnf install -y amazon-efs-utils")
                .line("mount", "sudo mkdir -p /mnt/efs && sudo mount -t efs -o tls " + id + ":/ /mnt/efs")
                .line("fstab", id + ":/ /mnt/efs efs _netdev,noresvport,tls 0 0")
                .sight(watch);
    }

    private static String told(MountTargetDescription target) {
        return target.availabilityZoneName() + " · " + target.ipAddress() + " · " + target.lifeCycleStateAsString();
    }
}

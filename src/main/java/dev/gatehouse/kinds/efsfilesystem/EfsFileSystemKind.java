package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names and checks EFS file systems. */
@Component
final class EfsFileSystemKind implements Kind<EfsFileSystemSpec> {

    private final EfsFileSystemDriver driver;

    EfsFileSystemKind(EfsFileSystemDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "efs-file-system";
    }

    @Override
    public Class<EfsFileSystemSpec> specType() {
        return EfsFileSystemSpec.class;
    }

    @Override
    public Driver<EfsFileSystemSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1600;
    }

    @Override
    public String icon() {
        return "folder2-open";
    }

    @Override
    public List<Diagnostic> validate(EfsFileSystemSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        String zone = spec.availabilityZone();
        if (zone != null) {
            found.add(
                    isKnown(zone, surroundings.zones())
                            ? Diagnostic.warning("availabilityZone", "efs-file-system.one-zone", zone)
                            : Diagnostic.error(
                                    "availabilityZone",
                                    "efs-file-system.unknown-zone",
                                    zone,
                                    surroundings.zones().stream()
                                            .map(Zone::name)
                                            .collect(Collectors.joining(", "))));
        }
        if (!spec.encrypted()) {
            found.add(Diagnostic.warning("encrypted", "efs-file-system.not-encrypted"));
        }
        if (!spec.backup()) {
            found.add(Diagnostic.warning("backup", "efs-file-system.no-backup"));
        }
        if (Referrers.in(surroundings).isEmpty()) {
            found.add(Diagnostic.info("", "efs-file-system.no-mount-target"));
        }
        return found;
    }

    /** Zones that are not known yet refuse nothing: AWS will. */
    private static boolean isKnown(String zone, List<Zone> zones) {
        return zones.isEmpty() || zones.stream().anyMatch(one -> one.name().equals(zone));
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return Map.of("encrypted", "true", "throughput", "elastic", "coldStorage", "after-30-days", "backup", "true");
    }

    @Override
    public Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of(
                "availabilityZone",
                surroundings.zones().stream()
                        .map(zone -> new Choice(zone.name(), zone.id()))
                        .toList());
    }

    @Override
    public List<String> billedByUse(EfsFileSystemSpec spec) {
        return List.of(spec.availabilityZone() == null ? "efs:standard" : "efs:one-zone");
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticfilesystem:CreateFileSystem",
                "elasticfilesystem:DescribeFileSystems",
                "elasticfilesystem:UpdateFileSystem",
                "elasticfilesystem:DeleteFileSystem",
                "elasticfilesystem:DescribeLifecycleConfiguration",
                "elasticfilesystem:PutLifecycleConfiguration",
                "elasticfilesystem:DescribeBackupPolicy",
                "elasticfilesystem:PutBackupPolicy",
                "elasticfilesystem:TagResource",
                "elasticfilesystem:UntagResource");
    }

    @Override
    public List<String> commands(EfsFileSystemSpec spec, Surroundings surroundings) {
        String zone = spec.availabilityZone() == null ? "" : " --availability-zone-name " + spec.availabilityZone();
        String create = "aws efs create-file-system --creation-token <token> --throughput-mode "
                + spec.throughput().wireName() + zone
                + (spec.encrypted() ? " --encrypted" : " --no-encrypted")
                + (spec.backup() ? " --backup" : " --no-backup");
        return spec.coldStorage() == ColdStorage.NEVER
                ? List.of(create)
                : List.of(
                        create,
                        "aws efs put-lifecycle-configuration --file-system-id <file-system> --lifecycle-policies"
                                + " TransitionToIA=" + spec.coldStorage().name());
    }
}

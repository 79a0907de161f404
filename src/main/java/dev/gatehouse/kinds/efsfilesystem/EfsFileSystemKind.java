package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names EFS file systems. */
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
    public String group() {
        return "efs";
    }

    @Override
    public String icon() {
        return "folder2-open";
    }

    @Override
    public List<Diagnostic> validate(EfsFileSystemSpec spec, Surroundings surroundings) {
        return EfsFileSystemFindings.about(spec, surroundings);
    }

    @Override
    public int version() {
        return 2;
    }

    /** Before version 2 there was no archive, no way back from cheaper storage, and no provisioned throughput. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.put("archive", "never");
        upgraded.put("backOnFirstRead", false);
        return upgraded;
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return Map.of(
                "encrypted", "true",
                "throughput", "elastic",
                "coldStorage", "after-30-days",
                "archive", "never",
                "backup", "true");
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
    public boolean irreplaceable() {
        return true;
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
        String bought = spec.provisioned() == null ? "" : " --provisioned-throughput-in-mibps " + spec.provisioned();
        String create = "aws efs create-file-system --creation-token <token> --throughput-mode "
                + spec.throughput().wireName() + bought + zone
                + (spec.encrypted() ? " --encrypted" : " --no-encrypted")
                + (spec.backup() ? " --backup" : " --no-backup");
        List<String> moves = LifecycleRules.typed(spec);
        return moves.isEmpty()
                ? List.of(create)
                : List.of(
                        create,
                        "aws efs put-lifecycle-configuration --file-system-id <file-system> --lifecycle-policies "
                                + String.join(" ", moves));
    }
}

package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.efs.FileSystemRow.SettingsRow;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;

/** How a file system is shown. */
final class FileSystemDescriptions {

    // What an empty file system is metered with.
    private static final long EMPTY = 6144;

    private final Cloud cloud;
    private final EfsTables tables;
    private final ServiceNetwork network;

    FileSystemDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new EfsTables(cloud);
        this.network = new ServiceNetwork(cloud);
    }

    FileSystemDescription describe(FileSystemRow row) {
        SettingsRow settings = row.settings();
        Map<String, String> tags = tables.tags().of(row.id());
        FileSystemDescription.Builder shown = FileSystemDescription.builder()
                .ownerId(cloud.account())
                .creationToken(row.creationToken())
                .fileSystemId(row.id())
                .fileSystemArn(tables.arn(row.id()))
                .creationTime(row.createdAt())
                .lifeCycleState(row.state(cloud.now()))
                .name(tags.get("Name"))
                .numberOfMountTargets(tables.mountTargetsOf(row.id()).size())
                .sizeInBytes(size ->
                        size.value(EMPTY).valueInIA(0L).valueInStandard(EMPTY).valueInArchive(0L))
                .performanceMode(row.performanceMode())
                .encrypted(row.encrypted())
                .kmsKeyId(row.kmsKeyId())
                .throughputMode(settings.throughputMode())
                .provisionedThroughputInMibps(settings.provisioned())
                .tags(EfsTags.list(tags))
                .fileSystemProtection(protection -> protection.replicationOverwriteProtection(
                        settings.overwriteProtection() ? "ENABLED" : "DISABLED"));
        Optional.ofNullable(row.zone())
                .ifPresent(zone -> shown.availabilityZoneName(zone).availabilityZoneId(network.zoneId(zone)));
        return shown.build();
    }
}

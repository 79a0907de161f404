package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.PublicImages.PublicImage;
import dev.gatehouse.sandbox.ec2.VolumeRow.AttachmentRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;

/** The volumes an instance starts with: its root, as the image or the launch says, and those the launch adds. */
final class LaunchedVolumes {

    static final List<String> TYPES = List.of("gp2", "gp3", "io1", "io2", "st1", "sc1", "standard");

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;

    LaunchedVolumes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
    }

    /** Checks what is asked for, before anything is made. */
    static Map<String, EbsBlockDevice> wanted(PublicImage image, List<BlockDeviceMapping> mappings) {
        Map<String, EbsBlockDevice> devices = new LinkedHashMap<>();
        devices.put(
                image.rootDevice(),
                EbsBlockDevice.builder().volumeType(image.rootType()).build());
        for (BlockDeviceMapping mapping : mappings) {
            String device = Parameters.required(mapping.deviceName(), "BlockDeviceMapping.DeviceName");
            Parameters.unsupported(mapping.virtualName(), "BlockDeviceMapping.VirtualName");
            if (mapping.noDevice() == null) {
                EbsBlockDevice ebs = Objects.requireNonNullElse(
                        mapping.ebs(), EbsBlockDevice.builder().build());
                check(device, ebs, image);
                devices.put(device, ebs);
            }
        }
        return devices;
    }

    private static void check(String device, EbsBlockDevice ebs, PublicImage image) {
        String type = ebs.volumeTypeAsString();
        if (type != null && !TYPES.contains(type)) {
            throw Parameters.invalid("Invalid volume type: '" + type + "'.");
        }
        boolean root = device.equals(image.rootDevice());
        if (root && ebs.volumeSize() != null && ebs.volumeSize() < Images.ROOT_SIZE) {
            throw AwsError.of(
                    "InvalidBlockDeviceMapping",
                    "Volume of size " + ebs.volumeSize() + "GB is smaller than snapshot '" + Images.snapshot(image)
                            + "', expect size>= " + Images.ROOT_SIZE + "GB");
        }
        if (!root && ebs.volumeSize() == null) {
            throw Parameters.missing("The request must contain the parameter size or snapshotId");
        }
    }

    void make(
            InstanceRow instance, PublicImage image, Map<String, EbsBlockDevice> devices, Map<String, String> wanted) {
        List<VolumeRow> made = new ArrayList<>();
        devices.forEach((device, ebs) -> made.add(volume(instance, image, device, ebs)));
        for (VolumeRow volume : made) {
            tables.volumes().put(volume.id(), volume);
            tags.put(Ids.VOLUME, volume.id(), wanted);
        }
    }

    private VolumeRow volume(InstanceRow instance, PublicImage image, String device, EbsBlockDevice ebs) {
        boolean root = device.equals(image.rootDevice());
        String type = ebs.volumeTypeAsString() == null ? (root ? image.rootType() : "gp2") : ebs.volumeTypeAsString();
        int size = Objects.requireNonNullElse(ebs.volumeSize(), Images.ROOT_SIZE);
        return new VolumeRow(
                cloud.newId(Ids.VOLUME.prefix()),
                instance.place().zone(),
                size,
                type,
                ebs.iops() == null ? iops(type, size) : ebs.iops(),
                ebs.throughput() == null && type.equals("gp3") ? Integer.valueOf(125) : ebs.throughput(),
                Boolean.TRUE.equals(ebs.encrypted()),
                root ? Images.snapshot(image) : null,
                cloud.now(),
                new AttachmentRow(
                        instance.id(), device, !Boolean.FALSE.equals(ebs.deleteOnTermination()), cloud.now(), null),
                null);
    }

    static @Nullable Integer iops(String type, int size) {
        return switch (type) {
            case "gp3" -> 3000;
            case "gp2" -> Math.clamp(3L * size, 100, 16_000);
            default -> null;
        };
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeResponse;

/** Volumes that grow or change their type in use: at once, and here without being slower for hours. */
public final class VolumeModifications {

    private static final int LARGEST = 16_384;

    private final Tables tables;
    private final VolumeProgress progress;

    public VolumeModifications(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.progress = new VolumeProgress(cloud);
    }

    public ModifyVolumeResponse modifyVolume(ModifyVolumeRequest request) {
        VolumeRow old = Ids.VOLUME.find(tables.volumes(), request.volumeId(), "volumeId");
        Parameters.unsupported(request.multiAttachEnabled(), "MultiAttachEnabled");
        String type = Objects.requireNonNullElse(request.volumeTypeAsString(), old.type());
        int size = Objects.requireNonNullElse(request.size(), old.size());
        check(old, type, size);
        VolumeRow changed = old.with(size, type, iops(request, old, type, size), throughput(request, old, type));
        tables.volumes().put(old.id(), changed);
        return ModifyVolumeResponse.builder()
                .volumeModification(progress.begin(old, changed))
                .build();
    }

    private static void check(VolumeRow old, String type, int size) {
        if (!LaunchedVolumes.TYPES.contains(type)) {
            throw Parameters.invalid("Invalid volume type: '" + type + "'.");
        }
        if (size < old.size()) {
            throw Parameters.invalid("New size cannot be smaller than existing size");
        }
        if (size > LARGEST) {
            throw Parameters.invalid("Volume of " + size + "GiB is too large for volume type " + type + "; maximum is "
                    + LARGEST + "GiB");
        }
    }

    private static @Nullable Integer iops(ModifyVolumeRequest request, VolumeRow old, String type, int size) {
        boolean kept = type.equals(old.type()) && !type.equals("gp2");
        return request.iops() != null ? request.iops() : kept ? old.iops() : LaunchedVolumes.iops(type, size);
    }

    private static @Nullable Integer throughput(ModifyVolumeRequest request, VolumeRow old, String type) {
        if (!type.equals("gp3")) {
            return null;
        }
        int present = Objects.requireNonNullElse(old.throughput(), 125);
        return Objects.requireNonNullElse(request.throughput(), present);
    }
}

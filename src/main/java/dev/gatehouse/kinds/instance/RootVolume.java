package dev.gatehouse.kinds.instance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/** The volume that an instance boots from, by instance. */
record RootVolume(String id, int size, String type, boolean encrypted) {

    /** Of an instance that is still without one, as it is for a moment after its launch. */
    static final RootVolume NOT_YET = new RootVolume("", 0, RootVolumeType.GP3.wireName(), true);

    /** All volumes by instance and device, in one key. */
    static Map<String, RootVolume> byDevice(List<Volume> volumes) {
        Map<String, RootVolume> byDevice = new TreeMap<>();
        for (Volume volume : volumes) {
            for (VolumeAttachment attachment : volume.attachments()) {
                byDevice.put(
                        key(attachment.instanceId(), attachment.device()),
                        new RootVolume(
                                volume.volumeId(),
                                volume.size(),
                                volume.volumeTypeAsString(),
                                Boolean.TRUE.equals(volume.encrypted())));
            }
        }
        return byDevice;
    }

    static String key(String instance, String device) {
        return instance + " " + device;
    }
}

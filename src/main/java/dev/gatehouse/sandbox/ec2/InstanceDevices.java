package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.ec2.VolumeRow.AttachmentRow;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMappingSpecification;

/** The block devices of a launched instance: what can be changed of them is whether they go when it goes. */
final class InstanceDevices {

    private final Tables tables;

    InstanceDevices(Tables tables) {
        this.tables = tables;
    }

    void change(InstanceRow instance, List<InstanceBlockDeviceMappingSpecification> mappings) {
        mappings.forEach(mapping -> change(instance, mapping));
    }

    private void change(InstanceRow instance, InstanceBlockDeviceMappingSpecification mapping) {
        Parameters.unsupported(mapping.noDevice(), "BlockDeviceMapping.NoDevice");
        Parameters.unsupported(mapping.virtualName(), "BlockDeviceMapping.VirtualName");
        String device = Parameters.required(mapping.deviceName(), "BlockDeviceMapping.DeviceName");
        VolumeRow volume = tables.volumesOf(instance.id()).stream()
                .filter(one ->
                        device.equals(Objects.requireNonNull(one.attachment()).device()))
                .findFirst()
                .orElseThrow(() ->
                        AwsError.of("InvalidInstanceAttributeValue", "No device is currently mapped at " + device));
        if (mapping.ebs() == null || mapping.ebs().deleteOnTermination() == null) {
            return;
        }
        AttachmentRow old = Objects.requireNonNull(volume.attachment());
        tables.volumes()
                .put(
                        volume.id(),
                        volume.with(new AttachmentRow(
                                old.instanceId(),
                                old.device(),
                                mapping.ebs().deleteOnTermination(),
                                old.at(),
                                old.until())));
    }
}

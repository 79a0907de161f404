package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.AttachmentRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.PublicIpRow;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.AttachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.AttachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DetachNetworkInterfaceResponse;

/** Which instance a network interface is attached to, and the public address that comes and goes with the instance. */
public final class InterfaceAttachments {

    private static final String AMAZON = "amazon";

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;

    public InterfaceAttachments(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
    }

    public AttachNetworkInterfaceResponse attachNetworkInterface(AttachNetworkInterfaceRequest request) {
        NetworkInterfaceRow one = Ids.NETWORK_INTERFACE.find(
                tables.networkInterfaces(), request.networkInterfaceId(), "networkInterfaceId");
        InstanceRow instance = Ids.INSTANCE.find(tables.instances(), request.instanceId(), "instanceId");
        int device = Parameters.required(request.deviceIndex(), "deviceIndex");
        if (one.isInUse()) {
            throw AwsError.of("InvalidNetworkInterface.InUse", "Interface: [" + one.id() + "] in use.");
        }
        if (!one.zone().equals(instance.place().zone())) {
            throw Parameters.invalid("You may not attach a network interface to an instance if they are not in the same"
                    + " availability zone");
        }
        if (tables.interfacesOf(instance.id()).stream().anyMatch(other -> other.deviceIndex() == device)) {
            throw Parameters.invalid("Instance '" + instance.id()
                    + "' already has an interface attached at device index '" + device + "'.");
        }
        NetworkInterfaceRow attached = attach(one, instance.id(), device, false);
        return AttachNetworkInterfaceResponse.builder()
                .attachmentId(
                        attached.attachment() == null
                                ? null
                                : attached.attachment().id())
                .build();
    }

    public DetachNetworkInterfaceResponse detachNetworkInterface(DetachNetworkInterfaceRequest request) {
        String id = Parameters.required(request.attachmentId(), "attachmentId");
        NetworkInterfaceRow one = tables.networkInterfaces().all().stream()
                .filter(row -> row.attachment() != null && row.attachment().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        AwsError.of("InvalidAttachmentID.NotFound", "The attachment '" + id + "' does not exist"));
        if (one.deviceIndex() == 0) {
            throw AwsError.of(
                    "OperationNotPermitted",
                    "The network interface at device index 0 and networkCard index 0 cannot be detached.");
        }
        tables.networkInterfaces().put(one.id(), one.with((AttachmentRow) null));
        return DetachNetworkInterfaceResponse.builder().build();
    }

    /** Attaches what a launch asked for, making it first where it is not there. */
    void attach(InterfacePlan plan, InstanceRow instance, Map<String, String> wantedTags) {
        NetworkInterfaceRow one = plan.existing() == null ? make(plan, wantedTags) : plan.existing();
        NetworkInterfaceRow attached = attach(one, instance.id(), plan.device(), plan.deleteOnTermination());
        if (plan.publicIp()) {
            givePublicIp(attached);
        }
    }

    private NetworkInterfaceRow make(InterfacePlan plan, Map<String, String> wantedTags) {
        NetworkInterfaceRow one = new NetworkInterfaceRow(
                cloud.newId(Ids.NETWORK_INTERFACE.prefix()),
                plan.subnet(),
                new FreeAddresses(cloud).take(plan.subnet(), plan.privateIp()),
                plan.groups(),
                plan.description(),
                true,
                null,
                null);
        tags.put(Ids.NETWORK_INTERFACE, one.id(), wantedTags);
        return one;
    }

    private NetworkInterfaceRow attach(NetworkInterfaceRow one, String instanceId, int device, boolean deleted) {
        NetworkInterfaceRow attached =
                one.with(new AttachmentRow(cloud.newId("eni-attach"), instanceId, device, deleted, cloud.now()));
        tables.networkInterfaces().put(attached.id(), attached);
        return attached;
    }

    private void givePublicIp(NetworkInterfaceRow one) {
        String ip = new PublicAddresses(cloud).pick(one.id() + cloud.now());
        tables.networkInterfaces().put(one.id(), one.with(new PublicIpRow(ip, AMAZON, null)));
    }

    /** A started instance has another public address than before, unless an Elastic IP is mapped to it. */
    void start(InstanceRow instance) {
        if (!instance.place().publicIpWanted()) {
            return;
        }
        tables.interfacesOf(instance.id()).stream()
                .filter(one -> one.deviceIndex() == 0 && !new AddressAssociations(cloud).hasElasticIp(one.id()))
                .forEach(this::givePublicIp);
    }

    /** Takes the public address away at that time; Elastic IPs stay. */
    void stop(InstanceRow instance, Instant at) {
        for (NetworkInterfaceRow one : tables.interfacesOf(instance.id())) {
            one.publicIp(cloud.now())
                    .ifPresent(given -> tables.networkInterfaces()
                            .put(one.id(), one.with(new PublicIpRow(given.ip(), given.ownerId(), at))));
        }
    }

    /** Removes at that time what goes with the instance, and lets go of the rest. */
    void terminate(InstanceRow instance, Instant at) {
        stop(instance, at);
        for (NetworkInterfaceRow one : tables.interfacesOf(instance.id())) {
            if (one.attachment() != null && one.attachment().deleteOnTermination()) {
                tables.networkInterfaces().put(one.id(), one.goneAt(at));
                new AddressAssociations(cloud).leaveAt(one.id(), at);
            } else {
                tables.networkInterfaces().put(one.id(), one.with((AttachmentRow) null));
            }
        }
    }
}

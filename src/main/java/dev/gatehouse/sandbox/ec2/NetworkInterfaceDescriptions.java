package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.AttachmentRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.OwnerRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.PublicIpRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** How a network interface is shown, and the filters that look at what is shown. */
final class NetworkInterfaceDescriptions {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Zones zones;

    NetworkInterfaceDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.zones = new Zones(cloud.region());
    }

    Filters<NetworkInterfaceRow> filters() {
        return new Filters<NetworkInterfaceRow>()
                .on("association.allocation-id", ofAssociation(NetworkInterfaceAssociation::allocationId))
                .on("association.association-id", ofAssociation(NetworkInterfaceAssociation::associationId))
                .on("association.ip-owner-id", ofAssociation(NetworkInterfaceAssociation::ipOwnerId))
                .on("association.public-ip", ofAssociation(NetworkInterfaceAssociation::publicIp))
                .on("association.public-dns-name", ofAssociation(NetworkInterfaceAssociation::publicDnsName))
                .alias("addresses.association.owner-id", "association.ip-owner-id")
                .alias("addresses.association.public-ip", "association.public-ip")
                .on("addresses.primary", one -> true)
                .onEach("addresses.private-ip-address", NetworkInterfaceDescriptions::privateIps)
                .alias("private-ip-address", "addresses.private-ip-address")
                .on("attachment.attach-time", ofAttachment(NetworkInterfaceAttachment::attachTime))
                .on("attachment.attachment-id", ofAttachment(NetworkInterfaceAttachment::attachmentId))
                .on("attachment.delete-on-termination", ofAttachment(NetworkInterfaceAttachment::deleteOnTermination))
                .on("attachment.device-index", ofAttachment(NetworkInterfaceAttachment::deviceIndex))
                .on("attachment.instance-id", ofAttachment(NetworkInterfaceAttachment::instanceId))
                .on("attachment.instance-owner-id", ofAttachment(NetworkInterfaceAttachment::instanceOwnerId))
                .on("attachment.status", ofAttachment(NetworkInterfaceAttachment::statusAsString))
                .on("availability-zone", NetworkInterfaceRow::zone)
                .on("availability-zone-id", one -> zones.idOf(one.zone()))
                .on("description", NetworkInterfaceRow::description)
                .onEach("group-id", NetworkInterfaceRow::groupIds)
                .on("interface-type", NetworkInterfaceDescriptions::type)
                .on("mac-address", NetworkInterfaceDescriptions::mac)
                .on("network-interface-id", NetworkInterfaceRow::id)
                .on("owner-id", one -> cloud.account())
                .on("private-dns-name", this::privateName)
                .on("requester-id", ofOwner(OwnerRow::requesterId))
                .on("requester-managed", one -> one.owner() != null)
                .on("source-dest-check", NetworkInterfaceRow::sourceDestCheck)
                .on("status", NetworkInterfaceDescriptions::status)
                .on("subnet-id", NetworkInterfaceRow::subnetId)
                .on("vpc-id", NetworkInterfaceRow::vpcId)
                .on("operator.managed", one -> false)
                .never("ipv6-addresses.ipv6-address", "operator.principal")
                .tagged(one -> tags.map(one.id()));
    }

    NetworkInterface describe(NetworkInterfaceRow one) {
        NetworkInterface.Builder shown = NetworkInterface.builder()
                .networkInterfaceId(one.id())
                .ownerId(cloud.account())
                .vpcId(one.vpcId())
                .subnetId(one.subnetId())
                .availabilityZone(one.zone())
                .description(one.description())
                .groups(one.groupIds().stream().map(this::group).toList())
                .interfaceType(type(one))
                .macAddress(mac(one))
                .privateIpAddress(one.privateIp())
                .privateDnsName(privateName(one))
                .privateIpAddresses(NetworkInterfacePrivateIpAddress.builder()
                        .primary(true)
                        .privateIpAddress(one.privateIp())
                        .privateDnsName(privateName(one))
                        .association(association(one))
                        .build())
                .association(association(one))
                .requesterManaged(one.owner() != null)
                .sourceDestCheck(one.sourceDestCheck())
                .status(status(one))
                .tagSet(tags.list(one.id()));
        OwnerRow owner = one.owner();
        return shown.requesterId(owner == null ? null : owner.requesterId())
                .attachment(attachment(one))
                .build();
    }

    private @Nullable NetworkInterfaceAttachment attachment(NetworkInterfaceRow one) {
        OwnerRow owner = one.owner();
        if (owner != null) {
            return attachment(owner);
        }
        AttachmentRow attachment = one.attachment();
        return attachment == null
                ? null
                : NetworkInterfaceAttachment.builder()
                        .attachmentId(attachment.id())
                        .attachTime(attachment.attachedAt())
                        .deleteOnTermination(attachment.deleteOnTermination())
                        .deviceIndex(attachment.deviceIndex())
                        .networkCardIndex(0)
                        .instanceId(attachment.instanceId())
                        .instanceOwnerId(cloud.account())
                        .status("attached")
                        .build();
    }

    private static NetworkInterfaceAttachment attachment(OwnerRow owner) {
        return NetworkInterfaceAttachment.builder()
                .attachmentId(owner.attachmentId())
                .attachTime(owner.attachedAt())
                .deleteOnTermination(false)
                .deviceIndex(1)
                .instanceOwnerId(owner.requesterId())
                .status("attached")
                .build();
    }

    private @Nullable NetworkInterfaceAssociation association(NetworkInterfaceRow one) {
        return tables.addresses().all().stream()
                .filter(address -> address.association(cloud.now()).stream()
                        .anyMatch(
                                association -> association.networkInterfaceId().equals(one.id())))
                .map(this::association)
                .findFirst()
                .or(() -> one.publicIp(cloud.now()).map(this::association))
                .orElse(null);
    }

    private NetworkInterfaceAssociation association(PublicIpRow given) {
        return NetworkInterfaceAssociation.builder()
                .ipOwnerId(given.ownerId())
                .publicIp(given.ip())
                .publicDnsName(publicName(given.ip()))
                .build();
    }

    private NetworkInterfaceAssociation association(AddressRow address) {
        return NetworkInterfaceAssociation.builder()
                .allocationId(address.allocationId())
                .associationId(address.association(cloud.now()).orElseThrow().id())
                .ipOwnerId(cloud.account())
                .publicIp(address.publicIp())
                .publicDnsName(publicName(address.publicIp()))
                .build();
    }

    private GroupIdentifier group(String id) {
        return GroupIdentifier.builder()
                .groupId(id)
                .groupName(tables.securityGroups()
                        .get(id)
                        .map(SecurityGroupRow::name)
                        .orElse(null))
                .build();
    }

    private static String type(NetworkInterfaceRow one) {
        OwnerRow owner = one.owner();
        return owner == null ? "interface" : owner.interfaceType();
    }

    private static String status(NetworkInterfaceRow one) {
        return one.isInUse() ? "in-use" : "available";
    }

    private static List<String> privateIps(NetworkInterfaceRow one) {
        return List.of(one.privateIp());
    }

    private static String mac(NetworkInterfaceRow one) {
        String digits = one.id().substring(one.id().length() - 10);
        return "02:" + String.join(":", digits.split("(?<=\\G..)"));
    }

    private String privateName(NetworkInterfaceRow one) {
        String domain = cloud.region().equals("us-east-1") ? "ec2.internal" : cloud.region() + ".compute.internal";
        return "ip-" + one.privateIp().replace('.', '-') + "." + domain;
    }

    private String publicName(String ip) {
        String domain = cloud.region().equals("us-east-1") ? "compute-1" : cloud.region() + ".compute";
        return "ec2-" + ip.replace('.', '-') + "." + domain + ".amazonaws.com";
    }

    private Function<NetworkInterfaceRow, @Nullable Object> ofAssociation(
            Function<NetworkInterfaceAssociation, @Nullable Object> value) {
        return one -> {
            NetworkInterfaceAssociation association = association(one);
            return association == null ? null : value.apply(association);
        };
    }

    private Function<NetworkInterfaceRow, @Nullable Object> ofAttachment(
            Function<NetworkInterfaceAttachment, @Nullable Object> value) {
        return one -> {
            NetworkInterfaceAttachment attachment = attachment(one);
            return attachment == null ? null : value.apply(attachment);
        };
    }

    private static Function<NetworkInterfaceRow, @Nullable Object> ofOwner(Function<OwnerRow, Object> value) {
        return one -> one.owner() == null ? null : value.apply(Objects.requireNonNull(one.owner()));
    }
}

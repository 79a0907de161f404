package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An elastic network interface. One of a service is requester-managed and goes when its owner has gone. */
record NetworkInterfaceRow(
        String id,
        String subnetId,
        String vpcId,
        String zone,
        String privateIp,
        List<String> secondaryIps,
        List<String> groupIds,
        String description,
        boolean sourceDestCheck,
        @Nullable OwnerRow owner,
        @Nullable Instant goneAt,
        @Nullable AttachmentRow attachment,
        @Nullable PublicIpRow publicIp) {

    /** The service that made the interface, and how it is attached. */
    record OwnerRow(String interfaceType, String requesterId, String attachmentId, Instant attachedAt) {}

    /** The instance that the interface is attached to. */
    record AttachmentRow(
            String id, String instanceId, int deviceIndex, boolean deleteOnTermination, Instant attachedAt) {}

    /** A public address that AWS gave by itself: no Elastic IP, and gone with whatever it was given for. */
    record PublicIpRow(String ip, String ownerId, @Nullable Instant until) {}

    NetworkInterfaceRow(
            String id,
            SubnetRow subnet,
            String privateIp,
            List<String> groupIds,
            String description,
            boolean sourceDestCheck,
            @Nullable OwnerRow owner,
            @Nullable Instant goneAt) {
        this(
                id,
                subnet.id(),
                subnet.vpcId(),
                subnet.zone(),
                privateIp,
                List.of(),
                groupIds,
                description,
                sourceDestCheck,
                owner,
                goneAt,
                null,
                null);
    }

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    boolean isInUse() {
        return owner != null || attachment != null;
    }

    boolean isOf(String instanceId) {
        return attachment != null && attachment.instanceId().equals(instanceId);
    }

    int deviceIndex() {
        return attachment == null ? -1 : attachment.deviceIndex();
    }

    Optional<PublicIpRow> publicIp(Instant now) {
        return Optional.ofNullable(publicIp).filter(one -> one.until() == null || now.isBefore(one.until()));
    }

    int addresses() {
        return 1 + secondaryIps.size();
    }

    NetworkInterfaceRow goneAt(@Nullable Instant instant) {
        return new NetworkInterfaceRow(
                id,
                subnetId,
                vpcId,
                zone,
                privateIp,
                secondaryIps,
                groupIds,
                description,
                sourceDestCheck,
                owner,
                instant,
                attachment,
                publicIp);
    }

    NetworkInterfaceRow with(List<String> groups, String text, boolean check) {
        return new NetworkInterfaceRow(
                id,
                subnetId,
                vpcId,
                zone,
                privateIp,
                secondaryIps,
                groups,
                text,
                check,
                owner,
                goneAt,
                attachment,
                publicIp);
    }

    NetworkInterfaceRow with(@Nullable AttachmentRow changed) {
        return new NetworkInterfaceRow(
                id,
                subnetId,
                vpcId,
                zone,
                privateIp,
                secondaryIps,
                groupIds,
                description,
                sourceDestCheck,
                owner,
                goneAt,
                changed,
                publicIp);
    }

    NetworkInterfaceRow with(@Nullable PublicIpRow changed) {
        return new NetworkInterfaceRow(
                id,
                subnetId,
                vpcId,
                zone,
                privateIp,
                secondaryIps,
                groupIds,
                description,
                sourceDestCheck,
                owner,
                goneAt,
                attachment,
                changed);
    }
}

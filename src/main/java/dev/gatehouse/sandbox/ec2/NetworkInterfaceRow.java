package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.List;
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
        @Nullable Instant goneAt) {

    /** The service that made the interface, and how it is attached. */
    record OwnerRow(String interfaceType, String requesterId, String attachmentId, Instant attachedAt) {}

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    int addresses() {
        return 1 + secondaryIps.size();
    }

    NetworkInterfaceRow goneAt(Instant instant) {
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
                instant);
    }

    NetworkInterfaceRow with(List<String> groups, String text, boolean check) {
        return new NetworkInterfaceRow(
                id, subnetId, vpcId, zone, privateIp, secondaryIps, groups, text, check, owner, goneAt);
    }
}

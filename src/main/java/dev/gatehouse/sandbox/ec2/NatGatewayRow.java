package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A NAT gateway. Its state follows from its instants and the time. */
record NatGatewayRow(
        String id,
        String vpcId,
        String subnetId,
        @Nullable String networkInterfaceId,
        @Nullable String privateIp,
        @Nullable PublicSideRow publicSide,
        Instant createdAt,
        Instant settledAt,
        @Nullable FailureRow failure,
        @Nullable DeletionRow deletion,
        @Nullable Instant unlistedAt) {

    /** The Elastic IP of a public NAT gateway. */
    record PublicSideRow(String allocationId, @Nullable String associationId, String publicIp) {}

    /** Why a creation that was accepted came to nothing. */
    record FailureRow(String code, String message) {}

    /** When deletion was asked for, and when it is done. */
    record DeletionRow(Instant at, Instant doneAt) {}

    String state(Instant now) {
        if (deletion != null) {
            return now.isBefore(deletion.doneAt()) ? "deleting" : "deleted";
        }
        if (now.isBefore(settledAt)) {
            return "pending";
        }
        return failure == null ? "available" : "failed";
    }

    /** Whether it carries traffic or soon will, so that a route to it is no black hole. */
    boolean isUsable(Instant now) {
        String state = state(now);
        return state.equals("pending") || state.equals("available");
    }

    /** Whether it still holds its subnet, its interface and a place in the quota. */
    boolean isHolding(Instant now) {
        return isUsable(now) || state(now).equals("deleting");
    }

    boolean isListed(Instant now) {
        return unlistedAt == null || now.isBefore(unlistedAt);
    }

    NatGatewayRow with(DeletionRow deleted, Instant unlisted) {
        return new NatGatewayRow(
                id,
                vpcId,
                subnetId,
                networkInterfaceId,
                privateIp,
                publicSide,
                createdAt,
                settledAt,
                failure,
                deleted,
                unlisted);
    }
}

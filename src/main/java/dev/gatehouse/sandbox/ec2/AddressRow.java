package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An Elastic IP address. */
record AddressRow(
        String allocationId, String publicIp, @Nullable AssociationRow association) {

    /** What the address is mapped to, until when (a NAT gateway that is being deleted lets go of it later), by whom. */
    record AssociationRow(
            String id,
            String networkInterfaceId,
            String privateIp,
            boolean byNatGateway,
            @Nullable Instant until) {

        boolean isThere(Instant now) {
            return until == null || now.isBefore(until);
        }

        AssociationRow endingAt(Instant instant) {
            return new AssociationRow(id, networkInterfaceId, privateIp, byNatGateway, instant);
        }
    }

    Optional<AssociationRow> association(Instant now) {
        return Optional.ofNullable(association).filter(one -> one.isThere(now));
    }

    AddressRow with(@Nullable AssociationRow changed) {
        return new AddressRow(allocationId, publicIp, changed);
    }
}

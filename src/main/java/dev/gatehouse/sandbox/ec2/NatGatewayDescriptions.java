package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NatGatewayRow.FailureRow;
import dev.gatehouse.sandbox.ec2.NatGatewayRow.PublicSideRow;
import java.time.Instant;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;

/** How a NAT gateway is shown, and the filters that look at what is shown. */
final class NatGatewayDescriptions {

    private final Cloud cloud;
    private final Tags tags;

    NatGatewayDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
    }

    Filters<NatGatewayRow> filters() {
        return new Filters<NatGatewayRow>()
                .on("nat-gateway-id", NatGatewayRow::id)
                .on("state", nat -> nat.state(cloud.now()))
                .on("subnet-id", NatGatewayRow::subnetId)
                .on("vpc-id", NatGatewayRow::vpcId)
                .tagged(nat -> tags.map(nat.id()));
    }

    NatGateway describe(NatGatewayRow nat) {
        return describe(nat, cloud.now());
    }

    /** As it was at that time. */
    NatGateway describe(NatGatewayRow nat, Instant then) {
        String state = nat.state(then);
        NatGateway.Builder shown = NatGateway.builder()
                .natGatewayId(nat.id())
                .vpcId(nat.vpcId())
                .subnetId(nat.subnetId())
                .state(state)
                .createTime(nat.createdAt())
                .connectivityType(nat.publicSide() == null ? "private" : "public")
                .availabilityMode("zonal")
                .natGatewayAddresses(address(nat, state))
                .tags(tags.list(nat.id()));
        if (state.equals("failed") && nat.failure() != null) {
            shown.failureCode(nat.failure().code())
                    .failureMessage(nat.failure().message())
                    .deleteTime(nat.settledAt());
        }
        if (nat.deletion() != null) {
            shown.deleteTime(nat.deletion().at());
        }
        return shown.build();
    }

    private static NatGatewayAddress address(NatGatewayRow nat, String state) {
        PublicSideRow side = nat.publicSide();
        NatGatewayAddress.Builder shown = NatGatewayAddress.builder().isPrimary(true);
        if (side != null) {
            shown.allocationId(side.allocationId());
        }
        if (state.equals("pending")) {
            return shown.status("associating").build();
        }
        shown.networkInterfaceId(nat.networkInterfaceId()).privateIp(nat.privateIp());
        FailureRow failure = nat.failure();
        if (failure != null) {
            return shown.status("failed").failureMessage(failure.message()).build();
        }
        if (side != null) {
            shown.publicIp(side.publicIp()).associationId(side.associationId());
        }
        return shown.status("succeeded").build();
    }
}

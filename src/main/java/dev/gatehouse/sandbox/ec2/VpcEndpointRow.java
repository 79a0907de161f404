package dev.gatehouse.sandbox.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint. Its state follows from its instants and the time.
 *
 * @param side what an interface endpoint has in its subnets; nothing for a gateway endpoint
 */
record VpcEndpointRow(
        String id,
        String vpcId,
        String serviceName,
        String policy,
        List<String> routeTableIds,
        Instant createdAt,
        Instant availableAt,
        @Nullable Instant goneAt,
        @Nullable InterfaceSideRow side) {

    /** How long an interface endpoint that is gone is still listed as deleted. */
    static final Duration LISTED = Duration.ofMinutes(1);

    /** An interface of the endpoint, in one of its subnets. */
    record PlaceRow(String subnetId, String zone, String interfaceId, String address) {}

    /**
     * The part of an interface endpoint that a gateway endpoint lacks.
     *
     * @param label what its own DNS names begin with, behind its id
     */
    record InterfaceSideRow(List<PlaceRow> places, List<String> groupIds, boolean privateDns, String label) {}

    static VpcEndpointRow gateway(
            String id, String vpcId, String service, String policy, List<String> tables, Instant now, Instant ready) {
        return new VpcEndpointRow(id, vpcId, service, policy, tables, now, ready, null, null);
    }

    String type() {
        return side == null ? "Gateway" : "Interface";
    }

    String state(Instant now) {
        if (goneAt != null) {
            return now.isBefore(goneAt) ? "deleting" : "deleted";
        }
        return now.isBefore(availableAt) ? "pending" : "available";
    }

    boolean isAvailable(Instant now) {
        return state(now).equals("available");
    }

    /** Whether it holds its VPC. */
    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    boolean isListed(Instant now, Duration listedWhenDeleted) {
        return isThere(now) || side != null && goneAt != null && now.isBefore(goneAt.plus(listedWhenDeleted));
    }

    VpcEndpointRow with(String changedPolicy, List<String> changedTables) {
        return new VpcEndpointRow(
                id, vpcId, serviceName, changedPolicy, changedTables, createdAt, availableAt, goneAt, side);
    }

    VpcEndpointRow with(String changedPolicy, InterfaceSideRow changedSide, Instant ready) {
        return new VpcEndpointRow(
                id, vpcId, serviceName, changedPolicy, routeTableIds, createdAt, ready, goneAt, changedSide);
    }

    VpcEndpointRow goneAt(Instant instant) {
        return new VpcEndpointRow(id, vpcId, serviceName, policy, List.of(), createdAt, availableAt, instant, side);
    }
}

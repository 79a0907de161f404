package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway endpoint. Its state follows from its instants and the time. */
record VpcEndpointRow(
        String id,
        String vpcId,
        String serviceName,
        String policy,
        List<String> routeTableIds,
        Instant createdAt,
        Instant availableAt,
        @Nullable Instant goneAt) {

    String state(Instant now) {
        if (goneAt != null) {
            return "deleting";
        }
        return now.isBefore(availableAt) ? "pending" : "available";
    }

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    VpcEndpointRow with(String changedPolicy, List<String> changedTables) {
        return new VpcEndpointRow(id, vpcId, serviceName, changedPolicy, changedTables, createdAt, availableAt, goneAt);
    }

    VpcEndpointRow goneAt(Instant instant) {
        return new VpcEndpointRow(id, vpcId, serviceName, policy, List.of(), createdAt, availableAt, instant);
    }
}

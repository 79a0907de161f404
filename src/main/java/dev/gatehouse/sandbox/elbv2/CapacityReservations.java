package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationResponse;

/** The capacity that load balancers have reserved, which is none: nothing is reserved here. */
public final class CapacityReservations {

    /** What AWS allows in a day (user guide, 2026-11). */
    private static final int DECREASES_A_DAY = 2;

    private final Tables tables;

    public CapacityReservations(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeCapacityReservationResponse describeCapacityReservation(DescribeCapacityReservationRequest request) {
        tables.loadBalancer(request.loadBalancerArn());
        return DescribeCapacityReservationResponse.builder()
                .decreaseRequestsRemaining(DECREASES_A_DAY)
                .capacityReservationState(List.of())
                .build();
    }
}

package dev.gatehouse.sandbox;

import java.time.Duration;

/**
 * How long what AWS does in the background takes.
 *
 * @param pace the part of AWS's own time that anything else takes
 */
public record Durations(
        Duration natGatewayCreation,
        Duration natGatewayDeletion,
        Duration deletedNatGatewayListed,
        Duration gatewayEndpointCreation,
        Duration gatewayEndpointDeletion,
        Duration vpcCreation,
        double pace) {

    /** Observed on AWS: 1 m 40 s, 50 s, an hour, 6 s. */
    public static final Durations AWS = new Durations(
            Duration.ofSeconds(100),
            Duration.ofSeconds(50),
            Duration.ofHours(1),
            Duration.ofSeconds(6),
            Duration.ofSeconds(6),
            Duration.ofSeconds(1),
            1);

    /** Everything is there at once; deleted NAT gateways are still listed for an hour, as clients must cope with it. */
    public static final Durations INSTANT = new Durations(
            Duration.ZERO, Duration.ZERO, Duration.ofHours(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /** Seconds instead of minutes, so that waiting can be seen without being waited for. */
    public static final Durations ACCELERATED = new Durations(
            Duration.ofSeconds(6),
            Duration.ofSeconds(3),
            Duration.ofHours(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            0.05);

    /** What takes that long on AWS. */
    public Duration of(Duration onAws) {
        return Duration.ofMillis(Math.round(onAws.toMillis() * pace));
    }
}

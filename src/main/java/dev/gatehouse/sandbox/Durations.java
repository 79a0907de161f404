package dev.gatehouse.sandbox;

import java.time.Duration;

/**
 * How long what AWS does in the background takes.
 *
 * @param pace the part of AWS's own time that anything else takes
 * @param deletionPace the same of what is deleted
 * @param lingeringPace the same of network interfaces that outlive what they belonged to
 */
public record Durations(
        Duration natGatewayCreation,
        Duration natGatewayDeletion,
        Duration deletedNatGatewayListed,
        Duration gatewayEndpointCreation,
        Duration gatewayEndpointDeletion,
        Duration vpcCreation,
        double pace,
        double deletionPace,
        double lingeringPace) {

    /** Observed on AWS: 1 m 40 s, 50 s, an hour, 6 s. */
    public static final Durations AWS = new Durations(
            Duration.ofSeconds(100),
            Duration.ofSeconds(50),
            Duration.ofHours(1),
            Duration.ofSeconds(6),
            Duration.ofSeconds(6),
            Duration.ofSeconds(1),
            1,
            1,
            1);

    /** Everything is there at once; deleted NAT gateways are still listed for an hour, as clients must cope with it. */
    public static final Durations INSTANT = new Durations(
            Duration.ZERO, Duration.ZERO, Duration.ofHours(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, 0);

    /** Seconds instead of minutes, so that waiting can be seen without being waited for. */
    public static final Durations ACCELERATED = new Durations(
            Duration.ofSeconds(6),
            Duration.ofSeconds(3),
            Duration.ofHours(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            0.05,
            0.05,
            0.05);

    /** What takes that long on AWS. */
    public Duration of(Duration onAws) {
        return Duration.ofMillis(Math.round(onAws.toMillis() * pace));
    }

    /** What takes that long to go on AWS. */
    public Duration ofDeletion(Duration onAws) {
        return Duration.ofMillis(Math.round(onAws.toMillis() * deletionPace));
    }

    /** What lingers that long on AWS. */
    public Duration ofLingering(Duration onAws) {
        return Duration.ofMillis(Math.round(onAws.toMillis() * lingeringPace));
    }

    /** Whatever else takes how long: what is deleted takes three times as long as on AWS. */
    public Durations withSlowDeletes() {
        return new Durations(
                natGatewayCreation,
                AWS.natGatewayDeletion.multipliedBy(3),
                deletedNatGatewayListed,
                gatewayEndpointCreation,
                AWS.gatewayEndpointDeletion.multipliedBy(3),
                vpcCreation,
                pace,
                3,
                lingeringPace);
    }

    /** Whatever else takes how long: network interfaces linger four times as long as on AWS. */
    public Durations withLingering() {
        return new Durations(
                natGatewayCreation,
                natGatewayDeletion,
                deletedNatGatewayListed,
                gatewayEndpointCreation,
                gatewayEndpointDeletion,
                vpcCreation,
                pace,
                deletionPace,
                4);
    }
}

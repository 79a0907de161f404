package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instance. Its state follows from its instants and the time. */
record InstanceRow(
        String id,
        LaunchRow launch,
        PlaceRow place,
        HardwareRow hardware,
        @Nullable String userData,
        ProtectionRow protection,
        MetadataRow metadata,
        @Nullable ProfileRow profile,
        LifeRow life) {

    /** The call that launched it, and which of its instances it is. */
    record LaunchRow(
            String reservationId, int index, @Nullable String clientToken, Instant at) {}

    /** Where it is, with the addresses that it shows even when its interface has gone. */
    record PlaceRow(String vpcId, String subnetId, String zone, boolean publicIpWanted) {}

    /** What it is made of. */
    record HardwareRow(
            String imageId,
            String type,
            @Nullable String keyName,
            boolean ebsOptimized,
            boolean monitored,
            @Nullable String credits) {}

    /** What keeps people from ending it by mistake. */
    record ProtectionRow(boolean termination, boolean stop, String shutdownBehavior) {}

    /** How its guest reaches the metadata service. */
    record MetadataRow(String tokens, String endpoint, int hopLimit, String tags) {}

    /** The instance profile it runs with. */
    record ProfileRow(String associationId, String arn, String id, Instant at) {}

    /** The last change of its state: what it is until then, what it is from then on, and why. */
    record LifeRow(
            String passing,
            String settled,
            Instant startedAt,
            Instant settledAt,
            @Nullable String reason,
            @Nullable String reasonMessage) {}

    String state(Instant now) {
        return now.isBefore(life.settledAt()) ? life.passing() : life.settled();
    }

    boolean is(String state, Instant now) {
        return state(now).equals(state);
    }

    /** Whether it is on its way to its end, or there. */
    boolean isEnding() {
        return life.settled().equals("terminated");
    }

    InstanceRow with(LifeRow changed) {
        return new InstanceRow(id, launch, place, hardware, userData, protection, metadata, profile, changed);
    }

    InstanceRow with(HardwareRow changed) {
        return new InstanceRow(id, launch, place, changed, userData, protection, metadata, profile, life);
    }

    InstanceRow with(ProtectionRow changed) {
        return new InstanceRow(id, launch, place, hardware, userData, changed, metadata, profile, life);
    }

    InstanceRow with(MetadataRow changed) {
        return new InstanceRow(id, launch, place, hardware, userData, protection, changed, profile, life);
    }

    InstanceRow withProfile(@Nullable ProfileRow changed) {
        return new InstanceRow(id, launch, place, hardware, userData, protection, metadata, changed, life);
    }

    InstanceRow withUserData(@Nullable String changed) {
        return new InstanceRow(id, launch, place, hardware, changed, protection, metadata, profile, life);
    }
}

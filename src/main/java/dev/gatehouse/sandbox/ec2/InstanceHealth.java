package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;

/** The status checks of an instance: of the guest by itself, and of the system beneath it, which fails with its zone. */
record InstanceHealth(InstanceRow instance, String state, String status, String systemStatus, Instant since) {

    static InstanceHealth of(Cloud cloud, InstanceRow instance) {
        Instant now = cloud.now();
        String state = instance.state(now);
        if (!state.equals("running")) {
            return new InstanceHealth(instance, state, "not-applicable", "not-applicable", now);
        }
        Instant checked = instance.life().settledAt().plus(InstanceTimes.statusChecks(cloud));
        boolean lost = new ZoneOutages(cloud).isLost(instance.place().zone());
        if (lost || new Guests(cloud).of(instance.id()).impaired()) {
            Instant since = new Guests(cloud).since(instance.id()).orElse(now);
            return new InstanceHealth(instance, state, "impaired", lost ? "impaired" : "ok", since);
        }
        String status = now.isBefore(checked) ? "initializing" : "ok";
        return new InstanceHealth(instance, state, status, status, checked);
    }

    String reachability() {
        return reachability(status);
    }

    String systemReachability() {
        return reachability(systemStatus);
    }

    private static String reachability(String status) {
        return switch (status) {
            case "ok" -> "passed";
            case "impaired" -> "failed";
            case "initializing" -> "initializing";
            default -> "insufficient-data";
        };
    }
}

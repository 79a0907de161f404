package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Timeline;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.StartDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.StartDbInstanceResponse;
import software.amazon.awssdk.services.rds.model.StopDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.StopDbInstanceResponse;

/** Stopping an instance, which RDS undoes by itself after seven days, and starting it. */
public final class DbInstanceStops {

    private static final Duration LONGEST_STOP = Duration.ofDays(7);

    private final Cloud cloud;
    private final RdsTables tables;
    private final EventLog events;
    private final DbInstanceDescriptions descriptions;

    DbInstanceStops(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.events = new EventLog(cloud);
        this.descriptions = new DbInstanceDescriptions(cloud);
    }

    public StopDbInstanceResponse stopDBInstance(StopDbInstanceRequest request) {
        Unsupported.refuse(request, Set.of("DBInstanceIdentifier"));
        DbInstanceRow instance = inState(request.dbInstanceIdentifier(), "available");
        Duration takes = cloud.durations().of(DbDurations.RESTART);
        Instant stopped = cloud.now().plus(takes);
        Instant due = stopped.plus(LONGEST_STOP);
        String id = instance.id();
        events.write(id, stopped, "notification", "DB instance stopped");
        events.write(
                id,
                due,
                "notification",
                "DB instance is being started due to it exceeding the maximum allowed time being stopped.");
        events.write(id, due.plus(takes), "notification", "DB instance started");
        Timeline<String> status = instance.status()
                .then(cloud.now(), "stopping")
                .then(stopped, "stopped")
                .then(due, "starting")
                .then(due.plus(takes), "available");
        return StopDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(put(instance.withStatus(status))))
                .build();
    }

    public StartDbInstanceResponse startDBInstance(StartDbInstanceRequest request) {
        DbInstanceRow instance = inState(request.dbInstanceIdentifier(), "stopped");
        Instant now = cloud.now();
        Instant started = now.plus(cloud.durations().of(DbDurations.RESTART));
        events.revoke(instance.id(), now.plusMillis(1));
        events.write(instance.id(), started, "notification", "DB instance started");
        Timeline<String> status = instance.status().then(now, "starting").then(started, "available");
        return StartDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(put(instance.withStatus(status))))
                .build();
    }

    private DbInstanceRow put(DbInstanceRow row) {
        tables.put(row);
        return row;
    }

    private DbInstanceRow inState(String id, String state) {
        DbInstanceRow instance = tables.instanceNamed(id);
        if (!instance.status(cloud.now()).equals(state)) {
            throw AwsError.of(
                    "InvalidDBInstanceState",
                    state.equals("stopped")
                            ? "Instance " + instance.id() + " is not stopped, it cannot be started."
                            : "Instance " + instance.id() + " is not in available state.");
        }
        return instance;
    }
}

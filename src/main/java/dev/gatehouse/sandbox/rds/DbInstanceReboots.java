package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.rds.DbInstanceRow.HostRow;
import dev.gatehouse.sandbox.rds.DbInstanceRow.SidesRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.rds.model.RebootDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.RebootDbInstanceResponse;

/** Reboots: in place, or by a failover, after which the same name answers the address of the former standby. */
public final class DbInstanceReboots {

    /** When, of a failover's whole time, something happens; as in event logs of 2023: 15, 31, 50 and 72 seconds. */
    private static final double STARTED = 0.21;

    private static final double RESTARTED = 0.43;
    private static final double COMPLETED = 0.70;

    /** The name follows a moment after the console says that it is done. */
    private static final double NAME_CHANGED = 0.80;

    private final Cloud cloud;
    private final RdsTables tables;
    private final EventLog events;
    private final DbInstanceDescriptions descriptions;

    DbInstanceReboots(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new RdsTables(cloud);
        this.events = new EventLog(cloud);
        this.descriptions = new DbInstanceDescriptions(cloud);
    }

    public RebootDbInstanceResponse rebootDBInstance(RebootDbInstanceRequest request) {
        DbInstanceRow instance = tables.instanceNamed(request.dbInstanceIdentifier());
        HostRow standby = instance.sides().at(cloud.now()).standby();
        boolean failover = Boolean.TRUE.equals(request.forceFailover());
        if (failover && standby == null) {
            throw RdsErrors.combination("ForceFailover cannot be specified since the instance is not configured for"
                    + " either MultiAZ or High Availability");
        }
        if (!instance.status(cloud.now()).equals("available")) {
            throw AwsError.of("InvalidDBInstanceState", "Instance " + instance.id() + " is not in available state.");
        }
        DbInstanceRow rebooting = failover && standby != null ? failOver(instance, standby) : reboot(instance);
        tables.put(rebooting);
        return RebootDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(rebooting))
                .build();
    }

    private DbInstanceRow reboot(DbInstanceRow instance) {
        Duration takes = cloud.durations().of(DbDurations.REBOOT);
        Instant now = cloud.now();
        events.write(instance.id(), now.plus(takes.dividedBy(3)), "availability", "DB instance shutdown");
        events.write(instance.id(), now.plus(takes), "availability", "DB instance restarted");
        return instance.withStatus(instance.status().then(now, "rebooting").then(now.plus(takes), "available"));
    }

    private DbInstanceRow failOver(DbInstanceRow instance, HostRow standby) {
        Instant completed = after(COMPLETED);
        String id = instance.id();
        events.write(id, after(STARTED), "failover", "Multi-AZ instance failover started.");
        events.write(id, after(RESTARTED), "availability", "DB instance restarted");
        events.write(EventLog.INSTANCE, id, completed, "The user requested a failover of the DB instance.", List.of());
        events.write(id, completed, "failover", "Multi-AZ instance failover completed");
        SidesRow swapped =
                new SidesRow(standby, instance.sides().at(cloud.now()).primary());
        return instance.with(
                        instance.sides().then(completed, swapped),
                        instance.address().then(after(NAME_CHANGED), standby.address()))
                .withStatus(instance.status().then(cloud.now(), "rebooting").then(after(1), "available"));
    }

    private Instant after(double part) {
        long millis = cloud.durations().of(DbDurations.FAILOVER).toMillis();
        return cloud.now().plusMillis((long) (millis * part));
    }
}

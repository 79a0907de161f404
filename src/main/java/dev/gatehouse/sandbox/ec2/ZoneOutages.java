package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.time.Instant;
import java.util.List;

/** Availability zones that are lost: nothing in them answers, and nothing can be launched in them. */
public final class ZoneOutages {

    private final Cloud cloud;

    public ZoneOutages(Cloud anyService) {
        this.cloud = anyService.of("ec2");
    }

    /** A zone that was lost, and when. */
    record OutageRow(String zone, Instant since) {}

    /** @throws IllegalArgumentException if the Region has no such zone */
    public void lose(String zone) {
        if (!new Zones(cloud.region()).has(zone)) {
            throw new IllegalArgumentException(cloud.region() + " has no availability zone " + zone);
        }
        if (!isLost(zone)) {
            rows().put(zone, new OutageRow(zone, cloud.now()));
        }
    }

    public void restore(String zone) {
        rows().remove(zone);
    }

    public boolean isLost(String zone) {
        return rows().get(zone).isPresent();
    }

    /** The Region's zones. */
    public List<String> zones() {
        return new Zones(cloud.region()).names();
    }

    public List<String> lost() {
        return rows().all().stream().map(OutageRow::zone).toList();
    }

    private Table<OutageRow> rows() {
        return cloud.table("zone-outages", OutageRow.class);
    }
}

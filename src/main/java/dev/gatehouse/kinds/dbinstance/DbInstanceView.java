package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Watch.Probe;
import java.util.List;

/**
 * What the live page of a DB instance shows.
 *
 * @param tone of the status
 * @param standbyZone empty without a standby
 * @param endpoint its name; empty while it is being created
 * @param address the one its name answers now; empty if it answers none
 * @param outcome of the question, such as {@code NOERROR}
 * @param ttl of the answer, in seconds
 * @param places the addresses seen since somebody watches, the present one first
 * @param probe whether the port takes connections at the present address
 */
public record DbInstanceView(
        String status,
        String tone,
        String zone,
        String standbyZone,
        boolean multiAz,
        String endpoint,
        int port,
        String address,
        String outcome,
        long ttl,
        List<DbPlace> places,
        Probe probe,
        DbConnection connection) {

    public DbInstanceView {
        places = List.copyOf(places);
    }

    public boolean isAvailable() {
        return status.equals("available");
    }

    /** Whether the name still answers an address in another zone than the one that RDS says it is in. */
    public boolean lags() {
        return places.stream()
                .limit(1)
                .anyMatch(place -> !place.zone().isEmpty()
                        && !zone.isEmpty()
                        && !place.zone().equals(zone));
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.rds.RdsClient;

/** Reboots an instance with failover, and measures how long its clients are without it. */
@Component
final class DbFailoverDrill implements Drill<DbInstanceSpec> {

    private static final String NAME = "failover";
    private static final String ADDRESS_CHANGED = "address";
    private static final String AVAILABLE = "available";
    private static final String CONNECTED = "connected";

    /** AWS's own upper end for a failover: 60 to 120 seconds (2026-11). */
    private static final Duration TARGET = Duration.ofSeconds(120);

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** How long after everything else a connection is still tried. */
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(30);

    private final Clients clients;

    DbFailoverDrill(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> marks() {
        return List.of(ADDRESS_CHANGED, AVAILABLE, CONNECTED);
    }

    @Override
    public String goal() {
        return AVAILABLE;
    }

    @Override
    public Duration target() {
        return TARGET;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Set<String> actions() {
        return Set.of("rds:RebootDBInstance");
    }

    @Override
    public Optional<String> hindrance(DbInstanceSpec spec, Object seen) {
        DbInstanceView view = (DbInstanceView) seen;
        if (!view.multiAz() || view.standbyZone().isEmpty()) {
            return Optional.of("no-standby");
        }
        if (!view.isAvailable()) {
            return Optional.of("not-available");
        }
        return view.address().isEmpty() ? Optional.of(NO_ADDRESS) : Optional.empty();
    }

    @Override
    public Map<String, String> baseline(Object seen) {
        DbInstanceView view = (DbInstanceView) seen;
        return Map.of("address", view.address(), "zone", view.zone(), "standbyZone", view.standbyZone());
    }

    @Override
    public void begin(Watch<DbInstanceSpec> watch) {
        clients.of(RdsClient.class, watch.scope())
                .rebootDBInstance(request ->
                        request.dbInstanceIdentifier(watch.externalId()).forceFailover(true));
    }

    @Override
    public Progress judge(Begun begun, Sight sight) {
        DbInstanceView view = (DbInstanceView) sight.view();
        List<Happening> since = sight.happenings().stream()
                .filter(happening -> !happening.at().isBefore(begun.at()))
                .toList();
        boolean moved = !view.address().isEmpty()
                && !view.address().equals(begun.baseline().get("address"));
        boolean changed = moved || hasEnded(begun, view, since);
        Map<String, Instant> reached = new LinkedHashMap<>();
        if (moved) {
            reached.put(ADDRESS_CHANGED, begun.now());
        }
        if (changed && view.isAvailable()) {
            reached.put(AVAILABLE, begun.now());
        }
        if (moved && view.probe() == Probe.OPEN) {
            reached.put(CONNECTED, begun.now());
        }
        return new Progress(
                reached, unmeasurable(begun, view), told(begun, view, since), hasBegun(view, since, changed));
    }

    /** RDS says that it is over, or shows the zones changed; the name may still answer the old address. */
    private static boolean hasEnded(Begun begun, DbInstanceView view, List<Happening> since) {
        return says(since, DbHappenings.FAILED_OVER)
                || !view.zone().isEmpty() && view.zone().equals(begun.baseline().get("standbyZone"));
    }

    private static boolean hasBegun(DbInstanceView view, List<Happening> since, boolean changed) {
        return changed || !view.isAvailable() || says(since, DbHappenings.FAILING_OVER);
    }

    private static boolean says(List<Happening> since, String words) {
        return since.stream()
                .filter(happening -> happening.code().equals(DbHappenings.AWS))
                .anyMatch(happening -> happening.arguments().getFirst().contains(words));
    }

    private static Map<String, String> unmeasurable(Begun begun, DbInstanceView view) {
        if (view.probe() == Probe.SIMULATED) {
            return Map.of(CONNECTED, "simulated");
        }
        Instant available = begun.reached().get(AVAILABLE);
        boolean waitedLongEnough = begun.reached().containsKey(ADDRESS_CHANGED)
                && available != null
                && available.plus(FOR_A_CONNECTION).isBefore(begun.now());
        return waitedLongEnough ? Map.of(CONNECTED, "not-reachable") : Map.of();
    }

    private static List<Happening> told(Begun begun, DbInstanceView view, List<Happening> since) {
        List<Happening> told = new ArrayList<>(since);
        String old = begun.baseline().getOrDefault("address", "");
        if (!view.address().equals(old) || view.address().isEmpty()) {
            return told;
        }
        told.add(new Happening("still-old", begun.now(), "still-old", List.of(old), "info"));
        if (hasEnded(begun, view, since)) {
            told.add(new Happening("still-old-after", begun.now(), "still-old-after", List.of(old), "warning"));
        }
        return told;
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.Event;

/** What happened to an instance: what RDS says did, and what two looks one after the other show. */
final class DbHappenings {

    static final String AWS = "aws";
    static final String ADDRESS = "address";
    static final String FAILED_OVER = "failover completed";
    static final String FAILING_OVER = "failover started";

    private DbHappenings() {}

    static List<Happening> of(
            Optional<DbInstanceView> before, DbInstanceView view, List<Event> events, Watch<DbInstanceSpec> watch) {
        List<Happening> found = new ArrayList<>();
        events.stream()
                .filter(event -> watch.externalId().equals(event.sourceIdentifier()))
                .forEach(event -> found.add(told(event)));
        if (before.isPresent()) {
            changes(before.get(), view, watch, found);
        } else if (!view.address().isEmpty()) {
            found.add(address("address-first", view, watch, List.of(view.address(), where(view))));
        }
        return found;
    }

    private static Happening told(Event event) {
        String tone = event.eventCategories().contains("failure")
                ? "danger"
                : event.eventCategories().contains("failover") ? "warning" : "info";
        return new Happening(
                "rds " + event.date() + " " + event.message(), event.date(), AWS, List.of(event.message()), tone);
    }

    private static void changes(
            DbInstanceView before, DbInstanceView view, Watch<DbInstanceSpec> watch, List<Happening> found) {
        if (!before.status().equals(view.status())) {
            found.add(new Happening(
                    "status " + watch.now(),
                    watch.now(),
                    "status",
                    List.of(before.status(), view.status()),
                    view.tone()));
        }
        if (!before.zone().equals(view.zone()) && !before.zone().isEmpty()) {
            found.add(new Happening(
                    "zone " + watch.now(), watch.now(), "zone", List.of(before.zone(), view.zone()), "info"));
        }
        if (!before.address().equals(view.address())) {
            found.add(addressChange(before, view, watch));
        }
        if (before.probe() != view.probe() && view.probe() != Probe.TRYING && view.probe() != Probe.SIMULATED) {
            found.add(port(view, watch));
        }
    }

    private static Happening addressChange(DbInstanceView before, DbInstanceView view, Watch<DbInstanceSpec> watch) {
        if (view.address().isEmpty()) {
            return address("address-gone", view, watch, List.of(before.address(), view.outcome()));
        }
        if (before.address().isEmpty()) {
            return address("address-first", view, watch, List.of(view.address(), where(view)));
        }
        return address(ADDRESS, view, watch, List.of(before.address(), view.address(), where(view)));
    }

    private static Happening address(
            String code, DbInstanceView view, Watch<DbInstanceSpec> watch, List<String> arguments) {
        String key = "address " + watch.now() + " " + view.address();
        return new Happening(key, watch.now(), code, arguments, code.equals("address-first") ? "neutral" : "warning");
    }

    /** Such as {@code db-a, ap-northeast-2a}. */
    static String where(DbInstanceView view) {
        DbPlace place = view.places().getFirst();
        if (place.zone().isEmpty()) {
            return "?";
        }
        return place.subnet() + ", " + place.zone();
    }

    private static Happening port(DbInstanceView view, Watch<DbInstanceSpec> watch) {
        boolean open = view.probe() == Probe.OPEN;
        return new Happening(
                "port " + watch.now(),
                watch.now(),
                open ? "port-open" : "port-closed",
                List.of(Integer.toString(view.port()), view.address()),
                open ? "success" : "danger");
    }
}

package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Sample;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Answer;
import dev.gatehouse.resource.Watch.Probe;
import dev.gatehouse.resource.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Event;
import software.amazon.awssdk.services.rds.model.SourceType;

/**
 * Watches a DB instance: what RDS says of it, and, each second, which address its name answers. The name is what clients
 * go by; RDS's own word for the zone may lag behind it or be ahead of it.
 */
@Component
final class DbInstanceWatch implements Watched<DbInstanceSpec> {

    private static final int EVENTS_OF_MINUTES = 60;

    private final Clients clients;

    DbInstanceWatch(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public Set<String> actions() {
        return Set.of("rds:DescribeDBInstances", "rds:DescribeEvents", "ec2:DescribeNetworkInterfaces");
    }

    @Override
    public Sight look(Watch<DbInstanceSpec> watch) {
        RdsClient rds = clients.of(RdsClient.class, watch.scope());
        DBInstance instance = watch
                .reading(
                        "rds:instances",
                        () -> rds.describeDBInstancesPaginator().dbInstances().stream()
                                .toList())
                .stream()
                .filter(one -> one.dbInstanceIdentifier().equals(watch.externalId()))
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("DB instance " + watch.externalId()));
        List<Event> events = watch.reading(
                "rds:events",
                () -> rds
                        .describeEventsPaginator(asked ->
                                asked.sourceType(SourceType.DB_INSTANCE).duration(EVENTS_OF_MINUTES))
                        .events()
                        .stream()
                        .toList());
        DbInstanceView view = view(instance, watch);
        return new Sight(view, samples(view), DbHappenings.of(before(watch), view, events, watch));
    }

    static Optional<DbInstanceView> before(Watch<?> watch) {
        return watch.before().map(DbInstanceView.class::cast);
    }

    private DbInstanceView view(DBInstance instance, Watch<DbInstanceSpec> watch) {
        String name = instance.endpoint() == null ? "" : instance.endpoint().address();
        int port = instance.endpoint() == null
                ? watch.spec().port()
                : instance.endpoint().port();
        Answer answer = name.isEmpty() ? new Answer(List.of(), 0, "") : watch.resolve(name, "A");
        String address = answer.values().isEmpty() ? "" : answer.values().getFirst();
        return new DbInstanceView(
                instance.dbInstanceStatus(),
                tone(instance.dbInstanceStatus()),
                Objects.requireNonNullElse(instance.availabilityZone(), ""),
                Objects.requireNonNullElse(instance.secondaryAvailabilityZone(), ""),
                Boolean.TRUE.equals(instance.multiAZ()),
                name,
                port,
                address,
                answer.outcome(),
                answer.ttl(),
                places(address, watch),
                address.isEmpty() ? Probe.TRYING : watch.probe(address, port),
                DbConnections.to(instance, watch));
    }

    private static String tone(String status) {
        return switch (DbInstanceReport.readiness(status)) {
            case Readiness.Ready ready -> "success";
            case Readiness.InProgress progress -> "progress";
            case Readiness.Failed failed -> "danger";
        };
    }

    /** The present address first, then those from before that it is not any more. */
    private List<DbPlace> places(String address, Watch<DbInstanceSpec> watch) {
        List<DbPlace> known = before(watch).map(DbInstanceView::places).orElse(List.of());
        if (address.isEmpty()) {
            return known.stream().map(DbPlace::left).toList();
        }
        List<DbPlace> places = new ArrayList<>();
        places.add(new DbPlaces(clients).of(address, watch));
        known.stream()
                .filter(place -> !place.address().equals(address))
                .map(DbPlace::left)
                .forEach(places::add);
        return places;
    }

    /** A point on the line of the address that was answered: together they are the strip over time. */
    private static List<Sample> samples(DbInstanceView view) {
        return view.address().isEmpty() ? List.of() : List.of(new Sample("address:" + view.address(), 1));
    }
}

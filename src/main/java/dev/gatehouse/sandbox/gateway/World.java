package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Durations;
import dev.gatehouse.sandbox.Performed;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.dns.Directory;
import dev.gatehouse.sandbox.store.Sight;
import dev.gatehouse.sandbox.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** All accounts and Regions of a sandbox, their handlers, and the one lock that lets requests in one by one. */
public final class World {

    private final Store store;
    private final InstantSource clock;
    private final Identities identities;
    private final Supplier<Durations> durations;
    private final Supplier<Quotas> quotas;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<Place, Map<String, Operation>> operations = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Instant moment = Instant.EPOCH;

    public World(
            Store store,
            InstantSource clock,
            Identities identities,
            Supplier<Durations> durations,
            Supplier<Quotas> quotas,
            List<Service> services) {
        this.store = store;
        this.clock = clock;
        this.identities = identities;
        this.durations = durations;
        this.quotas = quotas;
        services.forEach(service -> this.services.put(service.name(), service));
    }

    Table<Session> sessions() {
        return sessions(store);
    }

    /** The temporary credentials that were handed out, of every account. */
    public static Table<Session> sessions(Store store) {
        return store.table("sandbox", "sessions", Session.class);
    }

    public Identities identities() {
        return identities;
    }

    /** To the millisecond, as times travel on the wire. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The handler's method for an operation.
     *
     * @throws dev.gatehouse.sandbox.AwsError if no handler has it
     */
    Operation operation(Service service, Caller caller, String name) {
        Place place = new Place(caller.account(), caller.region(), service);
        Operation operation = operations
                .computeIfAbsent(place, at -> Operation.of(service.nouns(new RegionalCloud(at))))
                .get(name);
        if (operation == null) {
            throw service.refusals().unknownOperation(name, service.version());
        }
        return operation;
    }

    /** The account and Region come into being with their first request; with every one, time has gone on there. */
    void settle(String account, String region) {
        if (opened.add(account + "/" + region)) {
            inEach(account, region, Service::open);
        }
        inEach(account, region, Service::settle);
    }

    /** In the unit of work of the request itself, so that what it did and who did it are kept together. */
    void tell(Performed done) {
        Caller by = done.caller();
        Service asked = services.get(done.service());
        // CloudTrail has what is done to IAM and Route 53 in us-east-1, wherever it is asked for (2026-05).
        String region = asked != null && asked.isGlobal() ? "us-east-1" : by.region();
        services.values()
                .forEach(service ->
                        service.performed(new RegionalCloud(new Place(by.account(), region, service)), done));
    }

    private void inEach(String account, String region, BiConsumer<Service, Cloud> work) {
        work(Sight.CLEAR, () -> {
            services.values()
                    .forEach(service -> work.accept(service, new RegionalCloud(new Place(account, region, service))));
            return true;
        });
    }

    /** In a unit of work it is the same time throughout. */
    <R> R work(Sight sight, Supplier<R> work) {
        moment = now();
        return store.work(moment, sight, work);
    }

    public <R> R exclusively(Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** A unit of work of the sandbox's own. */
    public void change(Runnable work) {
        exclusively(() -> work(Sight.CLEAR, () -> {
            work.run();
            return true;
        }));
    }

    /** A unit of work of the sandbox's own in one account and Region; {@link Cloud#of} leads to a service's rows. */
    public <R> R within(String account, String region, Function<Cloud, R> work) {
        Service any = services.values().iterator().next();
        return exclusively(() -> {
            settle(account, region);
            R result = work(Sight.CLEAR, () -> work.apply(new RegionalCloud(new Place(account, region, any))));
            settle(account, region);
            return result;
        });
    }

    /** Every account is as AWS hands it out. */
    public void clear() {
        exclusively(() -> {
            operations.clear();
            opened.clear();
            store.clear();
            return null;
        });
    }

    /** Answers a question about names that nobody's request asks. */
    public <R> R ask(Function<Directory, R> question) {
        return exclusively(() -> {
            clouds().forEach(cloud -> settle(cloud.account(), cloud.region()));
            return work(Sight.CLEAR, () -> question.apply(new EveryName(services.values(), clouds())));
        });
    }

    /** One of each account and Region in which something was ever asked for. */
    private List<Cloud> clouds() {
        Service any = services.values().iterator().next();
        return store.scopes().stream()
                .map(scope -> scope.split("/"))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Place(parts[0], parts[1].equals("global") ? "us-east-1" : parts[1], any))
                .distinct()
                .<Cloud>map(RegionalCloud::new)
                .toList();
    }

    private record Place(String account, String region, Service service) {

        String scope() {
            return account + "/" + (service.isGlobal() ? "global" : region) + "/" + service.name();
        }
    }

    /** The view that the handlers of one service have in one account and Region. */
    private final class RegionalCloud implements Cloud {

        private final Place place;

        private RegionalCloud(Place place) {
            this.place = place;
        }

        @Override
        public String account() {
            return place.account();
        }

        @Override
        public String region() {
            return place.service().isGlobal() ? "us-east-1" : place.region();
        }

        @Override
        public Instant now() {
            return moment;
        }

        @Override
        public String newId(String prefix) {
            return identities.newId(prefix);
        }

        @Override
        public String newKey(String prefix, int length) {
            return identities.key(prefix, length);
        }

        @Override
        public String newUuid() {
            return identities.uuid();
        }

        @Override
        public Cloud of(String name) {
            Service service = services.get(name);
            if (service == null) {
                throw new IllegalArgumentException("The sandbox has no service " + name);
            }
            return new RegionalCloud(new Place(place.account(), place.region(), service));
        }

        @Override
        public Cloud in(String region) {
            return new RegionalCloud(new Place(place.account(), region, place.service()));
        }

        @Override
        public List<String> usersOf(String arn) {
            return services.values().stream()
                    .flatMap(service -> service.usersOf(of(service.name()), arn).stream())
                    .toList();
        }

        @Override
        public Directory names() {
            return new EveryName(services.values(), clouds());
        }

        @Override
        public Durations durations() {
            return durations.get();
        }

        @Override
        public Quotas quotas() {
            return quotas.get();
        }

        @Override
        public <T extends Record> Table<T> table(String name, Class<T> row) {
            return store.table(place.scope(), name, row);
        }
    }
}

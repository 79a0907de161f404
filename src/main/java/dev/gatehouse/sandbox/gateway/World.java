package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Durations;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** All accounts and Regions of a sandbox, their handlers, and the one lock that lets requests in one by one. */
public final class World {

    private final Store store;
    private final InstantSource clock;
    private final Identities identities;
    private final Supplier<Durations> durations;
    private final Supplier<Quotas> quotas;
    private final Map<String, Map<String, Operation>> operations = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Instant moment = Instant.EPOCH;

    public World(
            Store store,
            InstantSource clock,
            Identities identities,
            Supplier<Durations> durations,
            Supplier<Quotas> quotas) {
        this.store = store;
        this.clock = clock;
        this.identities = identities;
        this.durations = durations;
        this.quotas = quotas;
    }

    public Table<Session> sessions() {
        return store.table("sandbox", "sessions", Session.class);
    }

    public Identities identities() {
        return identities;
    }

    /** To the millisecond, as times travel on the wire. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The handler's method for an operation; the account and Region come into being with their first request. */
    Operation operation(ServiceDefinition service, Caller caller, String name) {
        String key = service.name() + "/" + caller.account() + "/" + caller.region();
        Map<String, Operation> known = operations.get(key);
        if (known == null) {
            Cloud cloud = new RegionalCloud(caller.account(), caller.region());
            known = work(Duration.ZERO, () -> Operation.of(service.nouns().apply(cloud)));
            operations.put(key, known);
        }
        Operation operation = known.get(name);
        if (operation == null) {
            throw service.refusals().unknownOperation(name, service.version());
        }
        return operation;
    }

    /** In a unit of work it is the same time throughout. */
    <R> R work(Duration unseen, Supplier<R> work) {
        moment = now();
        return store.work(moment, unseen, work);
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
        exclusively(() -> work(Duration.ZERO, () -> {
            work.run();
            return true;
        }));
    }

    /** A unit of work of the sandbox's own in one account and Region. */
    public <R> R within(String account, String region, Function<Cloud, R> work) {
        return exclusively(() -> work(Duration.ZERO, () -> work.apply(new RegionalCloud(account, region))));
    }

    /** Every account is as AWS hands it out. */
    public void clear() {
        exclusively(() -> {
            operations.clear();
            store.clear();
            return null;
        });
    }

    private record Place(String account, String region) {}

    /** The view that the handlers of one account and Region have. */
    private final class RegionalCloud implements Cloud {

        private final Place place;

        private RegionalCloud(String account, String region) {
            this.place = new Place(account, region);
        }

        @Override
        public String account() {
            return place.account();
        }

        @Override
        public String region() {
            return place.region();
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
        public Durations durations() {
            return durations.get();
        }

        @Override
        public Quotas quotas() {
            return quotas.get();
        }

        @Override
        public <T extends Record> Table<T> table(String name, Class<T> row) {
            return store.table(place.account() + "/" + place.region(), name, row);
        }
    }
}

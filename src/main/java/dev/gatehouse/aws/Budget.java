package dev.gatehouse.aws;

import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Urgency;
import dev.gatehouse.resource.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How many calls the panel makes of each account, Region and API, whoever makes them: at most a part of what AWS allows, so that
 * people's own programs have room beside it. Towards AWS itself it counts from the first call; a sandbox or another endpoint
 * is called as fast as it takes calls, until it throttles.
 */
public final class Budget {

    /** Who does not say so is a person who waits for a page. */
    private static final Asker SOMEBODY = new Asker(Urgency.PERSON, "");

    private static final ThreadLocal<Asker> ASKING = ThreadLocal.withInitial(() -> SOMEBODY);

    private final Allowances allowances = new Allowances();
    private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();
    private final AwsSettings settings;
    private final Clock clock;

    private record Key(Scope scope, String calls) {}

    public Budget(AwsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    static <T> T asking(Asker asker, Supplier<T> work) {
        Asker outer = ASKING.get();
        ASKING.set(asker);
        try {
            return work.get();
        } finally {
            ASKING.set(outer);
        }
    }

    /**
     * Counts a call that is about to be made, after a short wait where that is enough.
     *
     * @throws OverBudget if it would have to wait longer than a worker may be held
     */
    void spend(Scope scope, String service, String operation) {
        Asker asker = ASKING.get();
        Lane lane = lane(scope, service, operation);
        Duration patience = asker.urgency() == Urgency.BACKGROUND ? Duration.ZERO : settings.patience();
        while (true) {
            Optional<Duration> wait = lane.take(asker, clock.instant());
            if (wait.isEmpty()) {
                return;
            }
            if (wait.get().compareTo(patience) > 0) {
                throw new OverBudget(service + " " + operation, wait.get());
            }
            patience = patience.minus(wait.get());
            LockSupport.parkNanos(wait.get().toNanos());
        }
    }

    /** AWS said that it were too many. */
    void throttled(Scope scope, String service, String operation) {
        lane(scope, service, operation).throttled(clock.instant());
    }

    private Lane lane(Scope scope, String service, String operation) {
        Allowance aws = allowances.of(service, operation);
        Instant now = clock.instant();
        return lanes.computeIfAbsent(
                new Key(scope, aws.name()),
                key -> new Lane(aws.times(settings.share()), settings.keepsBudget() && allowances.knows(service), now));
    }
}

package dev.gatehouse.aws;

import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Urgency;
import dev.gatehouse.resource.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The part of what AWS refills that may be spent without anybody waiting for it. */
    private static final double UNASKED = 0.02;

    /** Services that count an account's calls wherever they are sent to. */
    private static final Set<String> GLOBAL = Set.of("iam", "route53");

    private final Allowances allowances = new Allowances();
    private final Map<Key, Lane> lanes = new ConcurrentHashMap<>();
    /** When what was called unasked will be no more than its part of all that AWS refilled since. */
    private final Map<Key, Instant> evens = new ConcurrentHashMap<>();

    private final AwsSettings settings;
    private final Clock clock;

    /** @param region empty if its calls count together in all of them */
    private record Key(String account, String region, String calls) {

        static Key of(Scope scope, String service, Allowance aws) {
            return new Key(
                    scope.account(),
                    GLOBAL.contains(service) ? "" : scope.region().id(),
                    aws.name());
        }

        boolean isOf(Scope scope) {
            return account.equals(scope.account())
                    && (region.isEmpty() || region.equals(scope.region().id()));
        }
    }

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
                if (asker.urgency() == Urgency.BACKGROUND) {
                    owe(scope, service, operation);
                }
                return;
            }
            if (wait.get().compareTo(patience) > 0) {
                throw new OverBudget(service + " " + operation, wait.get());
            }
            patience = patience.minus(wait.get());
            LockSupport.parkNanos(wait.get().toNanos());
        }
    }

    private void owe(Scope scope, String service, String operation) {
        Allowance aws = allowances.of(service, operation);
        Duration refilled = Duration.ofNanos((long) (1e9 / (aws.perSecond() * UNASKED)));
        Instant now = clock.instant();
        evens.merge(
                Key.of(scope, service, aws),
                now.plus(refilled),
                (even, anew) -> even.isAfter(now) ? even.plus(refilled) : anew);
    }

    /** For how long nobody should look there unasked: in the long run a fiftieth of each of AWS's buckets goes to that. */
    Duration rest(Scope scope) {
        Instant now = clock.instant();
        return evens.entrySet().stream()
                .filter(owed -> owed.getKey().isOf(scope) && owed.getValue().isAfter(now))
                .map(owed -> Duration.between(now, owed.getValue()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** AWS said that it were too many. */
    void throttled(Scope scope, String service, String operation) {
        lane(scope, service, operation).throttled(clock.instant());
    }

    private Lane lane(Scope scope, String service, String operation) {
        Allowance aws = allowances.of(service, operation);
        Instant now = clock.instant();
        return lanes.computeIfAbsent(
                Key.of(scope, service, aws),
                key -> new Lane(aws.times(settings.share()), settings.keepsBudget() && allowances.knows(service), now));
    }
}

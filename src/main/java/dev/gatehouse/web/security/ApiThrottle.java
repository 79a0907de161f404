package dev.gatehouse.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps one script from taking the panel from everybody else, and secrets from being guessed: a token has so many
 * requests that refill with time, an address so many wrong secrets. In memory and bounded: the oldest are forgotten
 * first.
 */
@Component
public class ApiThrottle {

    /** So many at once; a long walk through an API needs a few dozen. */
    public static final int BURST = 300;

    /** So many in the long run. */
    static final double PER_SECOND = 10;

    static final int FREE_FAILURES = 20;
    static final Duration LOCKED = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;

    private record Bucket(double left, Instant at) {}

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<UUID, Bucket> buckets = bounded();
    private final Map<String, Failures> failures = bounded();

    ApiThrottle(Clock clock) {
        this.clock = clock;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Counts a request by this token; how long to wait if it has none left. */
    synchronized Duration take(UUID token) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(token, new Bucket(BURST, now));
        double refilled = Duration.between(before.at(), now).toMillis() / 1000.0 * PER_SECOND;
        double left = Math.min(BURST, before.left() + refilled);
        if (left < 1) {
            return Duration.ofMillis((long) Math.ceil((1 - left) / PER_SECOND * 1000));
        }
        buckets.put(token, new Bucket(left - 1, now));
        return Duration.ZERO;
    }

    synchronized void failed(String address) {
        Instant now = clock.instant();
        Failures before = failures.get(address);
        int count = before != null && now.isBefore(before.last().plus(LOCKED)) ? before.count() + 1 : 1;
        failures.put(address, new Failures(count, now));
    }

    /** How long this address waits after too many wrong secrets; zero if it need not. */
    synchronized Duration afterFailures(String address) {
        Failures known = failures.get(address);
        if (known == null || known.count() < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(LOCKED));
        return left.isPositive() ? left : Duration.ZERO;
    }
}

package dev.gatehouse.web.security;

import dev.gatehouse.team.Tallies;
import dev.gatehouse.team.Tallies.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps one script from taking the panel from everybody else, and secrets from being guessed: a token has so many
 * requests that refill with time, an address so many wrong secrets. However many panels there are, they count together: each
 * draws a token's requests from the database by the handful, so that most requests write nothing.
 */
@Component
public class ApiThrottle {

    /** So many at once; a long walk through an API needs a few dozen. */
    public static final int BURST = 300;

    /** So many in the long run. */
    static final double PER_SECOND = 10;

    static final int HANDFUL = 20;
    static final int FREE_FAILURES = 20;
    static final Duration LOCKED = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;
    private static final long MILLIS_EACH = Math.round(1000 / PER_SECOND);

    /** What is not used by then has refilled where it was drawn from. */
    private static final Duration KEEPS = Duration.ofMillis(HANDFUL * MILLIS_EACH);

    private record Drawn(int left, Instant at) {}

    private final Tallies tallies;
    private final Clock clock;
    private final Map<UUID, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Drawn> eldest) {
            return size() > REMEMBERED;
        }
    };

    ApiThrottle(Tallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Counts a request by this token; how long to wait if it has none left. */
    Duration take(UUID token) {
        Instant now = clock.instant();
        if (takeDrawn(token, now)) {
            return Duration.ZERO;
        }
        long[] share = {0, 0};
        tallies.count("requests " + token, Duration.ofMillis(BURST * MILLIS_EACH), before -> {
            long owed = before.map(known -> owed(known, now)).orElse(0L);
            share[0] = Math.min(HANDFUL, (BURST * MILLIS_EACH - owed) / MILLIS_EACH);
            share[1] = owed - (BURST - 1) * MILLIS_EACH;
            return owed + share[0] * MILLIS_EACH;
        });
        if (share[0] < 1) {
            return Duration.ofMillis(share[1]);
        }
        add(token, (int) share[0] - 1, now);
        return Duration.ZERO;
    }

    /** In milliseconds until all are there again. */
    private static long owed(Tally known, Instant now) {
        long passed = Math.max(0, Duration.between(known.at(), now).toMillis());
        return Math.max(0, known.amount() - passed);
    }

    private synchronized boolean takeDrawn(UUID token, Instant now) {
        Drawn known = drawn.get(token);
        if (known == null || known.left() < 1 || !now.isBefore(known.at().plus(KEEPS))) {
            return false;
        }
        drawn.put(token, new Drawn(known.left() - 1, known.at()));
        return true;
    }

    /** Several requests at once may each have drawn some. */
    private synchronized void add(UUID token, int some, Instant now) {
        Drawn known = drawn.get(token);
        int left = known == null || !now.isBefore(known.at().plus(KEEPS)) ? 0 : known.left();
        drawn.put(token, new Drawn(left + some, now));
    }

    void failed(String address) {
        Instant now = clock.instant();
        tallies.count(
                about(address),
                LOCKED,
                before -> 1
                        + before.filter(known -> now.isBefore(known.at().plus(LOCKED)))
                                .map(Tally::amount)
                                .orElse(0L));
    }

    /** How long this address waits after too many wrong secrets; zero if it need not. */
    Duration afterFailures(String address) {
        Optional<Tally> known = tallies.of(about(address)).filter(tally -> tally.amount() >= FREE_FAILURES);
        return known.map(tally -> Duration.between(clock.instant(), tally.at().plus(LOCKED)))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static String about(String address) {
        return "secrets " + address;
    }
}

package dev.gatehouse.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five failures for a login from an address, or fifteen for it from anywhere, each
 * further failure doubles the time to wait, from half a minute to a quarter of an hour. Kept in memory and bounded: the
 * oldest are forgotten first.
 */
@Component
public class SignInThrottle {

    static final int FREE_FAILURES = 5;

    /** More, so that nobody locks a colleague out by a few mistyped passwords. */
    static final int FREE_FROM_ANYWHERE = 15;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Who(String login, String address) {

        private static final String ANYWHERE = "*";

        /** Those whose failures a try counts among. */
        static List<Who> of(String login, String address) {
            return List.of(new Who(login, address), new Who(login, ANYWHERE));
        }

        int free() {
            return address.equals(ANYWHERE) ? FREE_FROM_ANYWHERE : FREE_FAILURES;
        }
    }

    private record Failures(int count, Instant openAgain, Instant last) {}

    private final Clock clock;
    private final Map<Who, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try; zero when it may be made now. */
    synchronized Duration waitFor(String login, String address) {
        return Who.of(login, address).stream()
                .map(failures::get)
                .filter(Objects::nonNull)
                .map(known -> Duration.between(clock.instant(), known.openAgain()))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    synchronized void failed(String login, String address) {
        Who.of(login, address).forEach(this::failed);
    }

    private void failed(Who who) {
        Instant now = clock.instant();
        Failures before = failures.get(who);
        int count = before == null || now.isAfter(before.last().plus(LONGEST_WAIT)) ? 1 : before.count() + 1;
        failures.put(who, new Failures(count, now.plus(waitAfter(count - who.free())), now));
    }

    synchronized void succeeded(String login, String address) {
        Who.of(login, address).forEach(failures::remove);
    }

    private static Duration waitAfter(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}

package dev.gatehouse.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five failures for a login from an address, each further failure doubles the time
 * to wait, from half a minute to a quarter of an hour. Kept in memory and bounded: the oldest are forgotten first.
 */
@Component
public class SignInThrottle {

    static final int FREE_FAILURES = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Who(String login, String address) {}

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
        Failures known = failures.get(new Who(login, address));
        if (known == null) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(clock.instant(), known.openAgain());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    synchronized void failed(String login, String address) {
        Who who = new Who(login, address);
        Instant now = clock.instant();
        Failures before = failures.get(who);
        int count = before == null || now.isAfter(before.last().plus(LONGEST_WAIT)) ? 1 : before.count() + 1;
        failures.put(who, new Failures(count, now.plus(waitAfter(count)), now));
    }

    synchronized void succeeded(String login, String address) {
        failures.remove(new Who(login, address));
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}

package dev.gatehouse.team;

import dev.gatehouse.team.Tallies.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five failures for a login from an address, or fifteen for it from anywhere, each
 * further failure doubles the time to wait, from half a minute to a quarter of an hour. However many panels there are, they
 * count together.
 */
@Component
public class SignInThrottle {

    static final int FREE_FAILURES = 5;

    /** More, so that nobody locks a colleague out by a few mistyped passwords. */
    static final int FREE_FROM_ANYWHERE = 15;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private record Who(String login, String address) {

        private static final String ANYWHERE = "*";

        /** Those whose failures a try counts among. */
        static List<Who> of(String login, String address) {
            return List.of(new Who(login, address), new Who(login, ANYWHERE));
        }

        int free() {
            return address.equals(ANYWHERE) ? FREE_FROM_ANYWHERE : FREE_FAILURES;
        }

        String about() {
            return "sign-in " + address + " " + login;
        }
    }

    private final Tallies failures;
    private final Clock clock;

    SignInThrottle(Tallies failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long to wait before the next try; zero when it may be made now. */
    Duration waitFor(String login, String address) {
        Instant now = clock.instant();
        return Who.of(login, address).stream()
                .flatMap(who -> failures.of(who.about()).map(known -> openAgain(who, known)).stream())
                .map(openAgain -> Duration.between(now, openAgain))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Instant openAgain(Who who, Tally known) {
        return known.at().plus(waitAfter(known.amount() - who.free()));
    }

    void failed(String login, String address) {
        Instant now = clock.instant();
        Who.of(login, address)
                .forEach(who -> failures.count(
                        who.about(),
                        LONGEST_WAIT,
                        before -> 1
                                + before.filter(known -> !now.isAfter(known.at().plus(LONGEST_WAIT)))
                                        .map(Tally::amount)
                                        .orElse(0L)));
    }

    void succeeded(String login, String address) {
        failures.forget(Who.of(login, address).stream().map(Who::about).toList());
    }

    private static Duration waitAfter(long tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}

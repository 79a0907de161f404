package dev.gatehouse.sandbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of the allowances of every account and Region. Not for several threads. */
final class TokenBuckets {

    private record Level(double tokens, Instant at) {}

    private final Allowances allowances = new Allowances();
    private final Map<String, Level> levels = new HashMap<>();

    /** Takes the tokens that a call costs; false, and none is taken, if one is missing. */
    boolean take(Caller caller, String service, String operation, boolean bare, Instant now) {
        List<Allowance> needed = allowances.of(service, operation, bare);
        String place = caller.account() + " " + caller.region() + " ";
        if (needed.stream().anyMatch(one -> tokens(place + one.name(), one, now) < 1)) {
            return false;
        }
        needed.forEach(one -> levels.put(place + one.name(), new Level(tokens(place + one.name(), one, now) - 1, now)));
        return true;
    }

    private double tokens(String key, Allowance allowance, Instant now) {
        Level level = levels.get(key);
        if (level == null) {
            return allowance.capacity();
        }
        double since = Duration.between(level.at(), now).toNanos() / 1e9;
        return Math.min(allowance.capacity(), level.tokens() + since * allowance.perSecond());
    }
}

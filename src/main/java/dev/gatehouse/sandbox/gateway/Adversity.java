package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Durations;
import dev.gatehouse.sandbox.gateway.Trouble.Effect;
import dev.gatehouse.sandbox.gateway.Trouble.Fail;
import dev.gatehouse.sandbox.gateway.Trouble.FailAfter;
import dev.gatehouse.sandbox.gateway.Trouble.Lag;
import dev.gatehouse.sandbox.gateway.Trouble.LoseReply;
import dev.gatehouse.sandbox.gateway.Trouble.LoseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What {@link Hostility} does to each call: drawn by its seed, on the sandbox's clock. */
public final class Adversity {

    private static final double SERVER_ERROR = 0.02;
    private static final double LOST = 0.02;
    private static final double STALE = 0.5;
    private static final double SHORTAGE = 0.3;
    private static final double QUOTA = 0.05;
    private static final int STALEST_SECONDS = 60;
    /** How many different operations may change something before the one that is not permitted is among them. */
    private static final int OPERATIONS = 12;

    private Hostility hostility = Hostility.NONE;
    private Random random = new Random(0);
    private TokenBuckets buckets = new TokenBuckets();
    private final Set<String> changing = new LinkedHashSet<>();
    private int deniedNumber;

    public synchronized Hostility hostility() {
        return hostility;
    }

    /** From now on, with full buckets. */
    public synchronized void begin(Hostility wanted) {
        hostility = wanted;
        random = new Random(wanted.seed());
        buckets = new TokenBuckets();
        changing.clear();
        deniedNumber = random.nextInt(OPERATIONS);
    }

    public synchronized void end() {
        begin(Hostility.NONE);
    }

    /** How long things take meanwhile. */
    public synchronized Durations slowed(Durations durations, Instant now) {
        Durations slowed = hostility.has(Hardship.SLOW_DELETES, now) ? durations.withSlowDeletes() : durations;
        return hostility.has(Hardship.LINGERING_INTERFACES, now) ? slowed.withLingering() : slowed;
    }

    synchronized boolean hasSmallPages(Instant now) {
        return hostility.has(Hardship.SMALL_PAGES, now);
    }

    /** What a call meets; each hardship draws the same whether or not another one is there too. */
    synchronized List<Effect> meet(Caller caller, String service, String operation, boolean bare, Instant now) {
        if (hostility.hardships().isEmpty()) {
            return List.of();
        }
        List<Effect> met = new ArrayList<>();
        if (hostility.has(Hardship.THROTTLING, now) && !buckets.take(caller, service, operation, bare, now)) {
            met.add(Refused.throttled(service));
        }
        if (isDenied(operation, now)) {
            met.add(Refused.denied(caller, service, operation));
        }
        boolean short_ = chance(SHORTAGE);
        if (short_ && hostility.has(Hardship.CAPACITY, now)) {
            Refused.capacity(operation).ifPresent(met::add);
        }
        boolean exhausted = chance(QUOTA);
        if (exhausted && hostility.has(Hardship.QUOTAS, now)) {
            Refused.quotaOf(operation).ifPresent(met::add);
        }
        serverErrors(met, now);
        lostReplies(met, now);
        staleReads(met, operation, now);
        return met;
    }

    private boolean isDenied(String operation, Instant now) {
        if (Call.reads(operation)) {
            return false;
        }
        if (changing.size() <= deniedNumber) {
            changing.add(operation);
        }
        return hostility.has(Hardship.PERMISSION, now)
                && changing.size() > deniedNumber
                && List.copyOf(changing).get(deniedNumber).equals(operation);
    }

    private void serverErrors(List<Effect> met, Instant now) {
        boolean fails = chance(SERVER_ERROR);
        boolean internal = random.nextBoolean();
        boolean after = random.nextBoolean();
        if (!fails || !hostility.has(Hardship.SERVER_ERRORS, now)) {
            return;
        }
        Fail error = internal
                ? new Fail(500, "InternalError", "An internal error has occurred")
                : new Fail(503, "Unavailable", "The service is unavailable. Please try again shortly.");
        met.add(after ? new FailAfter(error.status(), error.code(), error.message()) : error);
    }

    private void lostReplies(List<Effect> met, Instant now) {
        boolean lost = chance(LOST);
        boolean before = random.nextInt(3) == 0;
        if (lost && hostility.has(Hardship.LOST_REPLIES, now)) {
            met.add(before ? new LoseRequest() : new LoseReply());
        }
    }

    private void staleReads(List<Effect> met, String operation, Instant now) {
        boolean stale = chance(STALE);
        int seconds = 1 + random.nextInt(STALEST_SECONDS);
        if (stale && Call.reads(operation) && hostility.has(Hardship.STALE_READS, now)) {
            met.add(new Lag(Duration.ofSeconds(seconds)));
        }
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The blocks of all VPCs of an account and Region, ours or not. Where AWS does not say it soon, none are known. */
@Component
class VpcsInAws {

    private static final Logger LOG = LoggerFactory.getLogger(VpcsInAws.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Known(FutureTask<List<Cidr>> answer, Instant askedAt) {}

    private final Kind<VpcSpec> kind;
    private final Clock clock;
    private final Map<Scope, Known> known = new ConcurrentHashMap<>();

    VpcsInAws(Kind<VpcSpec> kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
    }

    List<Cidr> blocks(Scope place) {
        Instant now = clock.instant();
        Known asked = known.compute(
                place,
                (key, before) -> before != null && before.askedAt().plus(FRESH).isAfter(now) ? before : ask(key, now));
        try {
            return asked.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            LOG.warn("The VPCs of {} are not known: {}", place, unknown.toString());
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Known ask(Scope place, Instant now) {
        FutureTask<List<Cidr>> answer = new FutureTask<>(() -> kind.driver().observe(place, Set.of()).stream()
                .map(present -> present.spec().cidr())
                .toList());
        Thread.ofVirtual().start(answer);
        return new Known(answer, now);
    }
}

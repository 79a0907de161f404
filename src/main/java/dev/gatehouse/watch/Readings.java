package dev.gatehouse.watch;

import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What AWS said, asked once for all who want to know; what it said before serves while it is slow or refuses. */
final class Readings {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Map<Question, Slot> slots = new ConcurrentHashMap<>();
    private final WatchThreads threads;
    private final Duration patience;
    private final Edge edge;
    private final Clock clock;

    Readings(WatchThreads threads, Duration patience, Edge edge, Clock clock) {
        this.threads = threads;
        this.patience = patience;
        this.edge = edge;
        this.clock = clock;
    }

    private record Question(Scope scope, String what) {}

    /**
     * @param every how old an answer may be
     * @param trouble told what went wrong when an older answer is returned
     */
    @SuppressWarnings("unchecked")
    <T> T read(Scope scope, String what, Duration every, Supplier<T> ask, Consumer<Fault> trouble) {
        Slot slot = slots.computeIfAbsent(new Question(scope, what), question -> new Slot());
        return (T) slot.read(every, (Supplier<Object>) ask, trouble);
    }

    /** What was said before something was changed there serves nobody any more. */
    void expire(Scope scope) {
        slots.keySet().removeIf(question -> question.scope().equals(scope));
    }

    void forgetTheOld() {
        Instant oldest = clock.instant().minus(FORGOTTEN);
        slots.values().removeIf(slot -> slot.isOlderThan(oldest));
    }

    private final class Slot {

        private @Nullable Object answer;
        private Instant askedAt = Instant.MIN;
        private @Nullable FutureTask<Object> underWay;

        synchronized boolean isOlderThan(Instant oldest) {
            return askedAt.isBefore(oldest) && underWay == null;
        }

        synchronized Object read(Duration every, Supplier<Object> ask, Consumer<Fault> trouble) {
            Instant now = clock.instant();
            Object known = answer;
            if (known != null && underWay == null && askedAt.plus(every).isAfter(now)) {
                return known;
            }
            FutureTask<Object> asking = underWay;
            if (asking == null) {
                asking = new FutureTask<>(ask::get);
                underWay = asking;
                askedAt = now;
                threads.begin(asking);
            }
            return await(asking, known, trouble);
        }

        private Object await(FutureTask<Object> asking, @Nullable Object known, Consumer<Fault> trouble) {
            try {
                Object said = known == null ? asking.get() : asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                underWay = null;
                answer = said;
                return said;
            } catch (TimeoutException slow) {
                trouble.accept(new Fault.Unanswered("NoAnswer", "AWS has not answered yet"));
                return Objects.requireNonNull(known);
            } catch (ExecutionException failed) {
                underWay = null;
                return serve(failed.getCause(), known, trouble);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while AWS was asked", stopped);
            }
        }

        private Object serve(@Nullable Throwable cause, @Nullable Object known, Consumer<Fault> trouble) {
            RuntimeException thrown =
                    cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
            Fault fault = edge.fault(thrown).orElseThrow(() -> thrown);
            if (known == null) {
                throw thrown;
            }
            trouble.accept(fault);
            return known;
        }
    }
}

package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at AWS for everybody at once: one look per kind, account and Region serves all who ask for one not older than a
 * given instant, whether they came before it began or wait while it is under way. What takes a call per resource is asked of
 * those resources alone that somebody waits for.
 *
 * <p>Here is why a step never goes by what was there before its own write, although no attempt remembers an earlier one.
 * An attempt that wrote says {@link Outcome.Again} and not that it is done; the next attempt is begun only after that was
 * written down, at once or when {@link Patience} says, so its {@link Assignment#begun()} is not before the end of the
 * write; and a look serves an attempt only if it began after the attempt did, not at the same instant. That AWS itself may
 * show what is new only later is another matter: {@link dev.gatehouse.inventory.Item#mayBeHidden}.
 */
@Component
class Observations {

    private final Map<Key, Shared<?>> shared = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Instant> began = new ThreadLocal<>();
    private final Edge edge;
    private final Clock clock;

    Observations(Edge edge, Clock clock) {
        this.edge = edge;
        this.clock = clock;
    }

    /**
     * Everything of the kind there, as of an instant after {@code after}, at least the resources {@code interesting} in
     * all detail. An instant alone is not enough: what was seen at the very time of a write may not show it.
     */
    @SuppressWarnings("unchecked")
    <S extends Spec> Seen<S> observe(Scope scope, Kind<S> kind, Instant after, Set<String> interesting) {
        Shared<S> place = (Shared<S>) shared.computeIfAbsent(new Key(scope, kind.name()), key -> new Shared<>(kind));
        return place.observe(scope, after, interesting);
    }

    /** Looks at several kinds on this thread, all as of its beginning: a list that serves two of them is asked for once. */
    <T> T inOneLook(Supplier<T> work) {
        Instant outer = began.get();
        began.set(outer == null ? clock.instant() : outer);
        try {
            return edge.inOneLook(work);
        } finally {
            began.set(outer);
        }
    }

    private Instant began() {
        Instant look = began.get();
        return look == null ? clock.instant() : look;
    }

    private record Key(Scope scope, String kind) {}

    private record Look<S extends Spec>(Set<String> detailed, Seen<S> seen) {

        boolean serves(Instant after, Set<String> interesting) {
            return seen.begun().isAfter(after) && detailed.containsAll(interesting);
        }
    }

    private final class Shared<S extends Spec> {

        private final Kind<S> kind;
        /** What each who waits wants to know in all detail: the next look tells it to all of them. */
        private final Collection<Set<String>> waiting = new ConcurrentLinkedQueue<>();

        private @Nullable Look<S> last;

        Shared(Kind<S> kind) {
            this.kind = kind;
        }

        Seen<S> observe(Scope scope, Instant after, Set<String> interesting) {
            waiting.add(interesting);
            try {
                return inTurn(scope, after, interesting);
            } finally {
                waiting.remove(interesting);
            }
        }

        // A virtual thread that waits here holds no carrier on JDK 24 and later; before, at most one per kind does.
        private synchronized Seen<S> inTurn(Scope scope, Instant after, Set<String> interesting) {
            Look<S> look = last;
            if (look != null && look.serves(after, interesting)) {
                return look.seen();
            }
            Set<String> detailed = waiting.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            Instant begun = began();
            look = new Look<>(detailed, Seen.of(begun, kind.driver().observe(scope, detailed)));
            last = look;
            return look.seen();
        }
    }
}

package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at AWS for everybody at once: one look per kind, account and Region serves all who ask for one not older than a
 * given instant, whether they came before it began or wait while it is under way.
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
    private final Ledger ledger;
    private final Clock clock;

    Observations(Ledger ledger, Clock clock) {
        this.ledger = ledger;
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

    private record Key(Scope scope, String kind) {}

    private record Look<S extends Spec>(Set<String> detailed, Seen<S> seen) {

        boolean serves(Instant after, Set<String> interesting) {
            return seen.begun().isAfter(after) && detailed.containsAll(interesting);
        }
    }

    private final class Shared<S extends Spec> {

        private final Kind<S> kind;
        private @Nullable Look<S> last;

        Shared(Kind<S> kind) {
            this.kind = kind;
        }

        // A virtual thread that waits here holds no carrier on JDK 24 and later; before, at most one per kind does.
        synchronized Seen<S> observe(Scope scope, Instant after, Set<String> interesting) {
            Look<S> look = last;
            if (look != null && look.serves(after, interesting)) {
                return look.seen();
            }
            Set<String> detailed = new HashSet<>(ledger.externalIds(scope, kind.name()));
            detailed.addAll(interesting);
            Instant begun = clock.instant();
            look = new Look<>(detailed, Seen.of(begun, kind.driver().observe(scope, detailed)));
            last = look;
            return look.seen();
        }
    }
}

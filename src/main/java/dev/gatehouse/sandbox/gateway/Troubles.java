package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.store.Sight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trouble that lies ahead. Of each kind of trouble a call meets the one that was added first. */
public final class Troubles {

    private final List<Trouble> ahead = new ArrayList<>();

    public synchronized void add(Trouble trouble) {
        ahead.add(trouble);
    }

    public synchronized List<Trouble> list() {
        return List.copyOf(ahead);
    }

    public synchronized void clear() {
        ahead.clear();
    }

    /** What this call meets; it is used up by that. */
    synchronized Struck strike(String operation) {
        List<Trouble> met = new ArrayList<>();
        for (Trouble trouble : List.copyOf(ahead)) {
            if (trouble.strikes(operation) && met.stream().noneMatch(trouble::isOfTheKindOf)) {
                met.add(trouble);
                useUp(trouble);
            }
        }
        return new Struck(met.stream().map(Trouble::effect).toList());
    }

    private void useUp(Trouble trouble) {
        int at = ahead.indexOf(trouble);
        if (trouble.times() == 1) {
            ahead.remove(at);
        } else if (trouble.times() != Trouble.ALWAYS) {
            ahead.set(at, new Trouble(trouble.operation(), trouble.times() - 1, trouble.effect()));
        }
    }

    /** What one call meets. */
    record Struck(List<Trouble.Effect> effects) {

        private <E extends Trouble.Effect> Optional<E> one(Class<E> kind) {
            return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }

        /** Together with these, of which the first of each kind counts if nobody asked for another. */
        Struck and(List<Trouble.Effect> more) {
            List<Trouble.Effect> all = new ArrayList<>(effects);
            all.addAll(more);
            return new Struck(all);
        }

        Optional<Trouble.Fail> failure() {
            return one(Trouble.Fail.class);
        }

        Optional<Trouble.FailAfter> failureAfter() {
            return one(Trouble.FailAfter.class);
        }

        boolean losesRequest() {
            return one(Trouble.LoseRequest.class).isPresent();
        }

        boolean losesReply() {
            return one(Trouble.LoseReply.class).isPresent();
        }

        Duration delay() {
            return one(Trouble.Delay.class).map(Trouble.Delay::by).orElse(Duration.ZERO);
        }

        Sight sight() {
            return one(Trouble.Lag.class)
                    .map(lag -> Sight.ofThePast(lag.by()))
                    .or(() -> one(Trouble.HideNew.class).map(hidden -> Sight.withoutNew(hidden.youngerThan())))
                    .orElse(Sight.CLEAR);
        }
    }
}

package dev.gatehouse.sandbox.gateway;

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

        Optional<Trouble.Fail> failure() {
            return one(Trouble.Fail.class);
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

        Duration unseen() {
            return one(Trouble.HideNew.class).map(Trouble.HideNew::youngerThan).orElse(Duration.ZERO);
        }
    }
}

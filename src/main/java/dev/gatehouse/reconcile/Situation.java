package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Former;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Pauses;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stack's desired and observed states side by side.
 *
 * @param seen what AWS said
 * @param at when
 * @param staleWindow for how long AWS may not show what was made
 */
record Situation(List<Item> items, Map<ResourceId, Observation<Spec>> seen, Instant at, Duration staleWindow) {

    List<Subject<?>> subjects(Kinds kinds) {
        References.Mapping toOurs = Observer.mapping(items);
        return items.stream()
                .<Subject<?>>map(item -> subject(kinds.of(item.spec()), item, toOurs))
                .toList();
    }

    private Subject<Spec> subject(Kind<Spec> kind, Item item, References.Mapping toOurs) {
        return new Subject<>(
                item.id(),
                kind,
                item.name(),
                desired(item, toOurs),
                observed(item),
                item.existence() == Existence.MADE && !isHidden(item),
                item.wish() == Wish.PAUSED,
                item.formers().stream().map(Former::externalId).toList());
    }

    private @Nullable Spec desired(Item item, References.Mapping toOurs) {
        return item.isWanted() ? References.map(Pauses.effective(item, items), toOurs) : null;
    }

    private Observation<Spec> observed(Item item) {
        Observation<Spec> said = Objects.requireNonNullElseGet(seen.get(item.id()), Absent::new);
        if (said instanceof Present<Spec>) {
            // Made by a creation whose answer was never recorded: the step that creates it finds it and writes it down.
            return item.existence() == Existence.MAYBE_MADE && item.isWanted() ? new Absent<>() : said;
        }
        return isHidden(item) ? assumed(item) : said;
    }

    private boolean isHidden(Item item) {
        return seen.get(item.id()) instanceof Absent<Spec> && item.mayBeHidden(at, staleWindow);
    }

    /**
     * What to go by while not seeing it says nothing: as it was seen before; else what is not wanted is taken to be there,
     * so that it is ended in its turn, and what is wanted goes through its creation, which finds it.
     */
    private static Observation<Spec> assumed(Item item) {
        if (item.observed() instanceof Present<Spec> before) {
            return before;
        }
        String id = Objects.requireNonNullElse(item.externalId(), "");
        return item.isWanted()
                ? new Absent<>()
                : new Present<>(
                        id, item.spec(), new Readiness.InProgress("not-visible-yet"), Map.of(), Optional.empty());
    }

    /** A digest of everything a plan is computed from. */
    String basis() {
        StringBuilder all = new StringBuilder();
        for (Item item : items) {
            all.append(item.id())
                    .append(' ')
                    .append(item.generation())
                    .append(' ')
                    .append(item.wish())
                    .append(item.isProtected() ? " protected" : "");
            item.formers().forEach(former -> all.append(' ').append(former.externalId()));
            if (observed(item) instanceof Present<Spec> present) {
                all.append(' ').append(present.externalId()).append(' ').append(Differences.text(present.spec()));
                all.append(' ').append(present.readiness());
            }
            all.append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

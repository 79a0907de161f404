package dev.gatehouse.drift;

import dev.gatehouse.inventory.Deviations;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.WholeState;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Blend;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people answer to drifts that is no plan: to want it as it is now, or not to hear of it for a while. */
@Service
public class Answers {

    /** Longer than that, nobody means: what shall stay is taken into what is wanted. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final DriftRows rows;
    private final Stacks stacks;
    private final Inventory inventory;
    private final WholeState whole;
    private final Deviations deviations;
    private final Chronicler chronicler;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    Answers(
            DriftRows rows,
            Stacks stacks,
            Inventory inventory,
            WholeState whole,
            Deviations deviations,
            Chronicler chronicler,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.stacks = stacks;
        this.inventory = inventory;
        this.whole = whole;
        this.deviations = deviations;
        this.chronicler = chronicler;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * From now on they are wanted as AWS has them; what was deleted is not wanted any more. Throws {@link Refused} if what
     * would be wanted then has errors, or no reason is given; then nothing is changed.
     */
    public void accept(Stack stack, Collection<UUID> drifts, Author author) {
        if (author.why().isBlank()) {
            throw new Refused(List.of(Diagnostic.error("why", "drift.why-missing")));
        }
        whole.prepare(stack);
        transactions.executeWithoutResult(begun -> {
            List<DriftRow> chosen = chosen(stack, drifts);
            Map<UUID, List<DriftRow>> byResource =
                    chosen.stream().collect(Collectors.groupingBy(row -> row.resourceId));
            List<ResourceId> gone = new ArrayList<>();
            byResource.forEach((resource, own) -> {
                if (own.stream().anyMatch(row -> row.path.isEmpty())) {
                    gone.add(new ResourceId(resource));
                } else {
                    take(stack, new ResourceId(resource), own, author);
                }
            });
            if (!gone.isEmpty()) {
                inventory.remove(gone, author);
            }
            chosen.forEach(row -> chronicler.accepted(row, author));
            rows.deleteAll(chosen);
            events.publishEvent(new DriftChanged(stack.id()));
        });
    }

    private void take(Stack stack, ResourceId id, List<DriftRow> own, Author author) {
        Item item = inventory.find(id).orElseThrow();
        if (!(item.observed() instanceof Present<Spec> there)) {
            throw new Refused(List.of(Diagnostic.error("", "drift.changed-again", item.name())));
        }
        Set<String> paths = own.stream().map(row -> row.path).collect(Collectors.toSet());
        Spec wanted = blended(item, there.spec(), paths);
        inventory.save(stack.id(), id, wanted, item.generation(), author);
        deviations.taken(id, Blend.of(Objects.requireNonNull(item.applied()), there.spec(), paths));
    }

    private static Spec blended(Item item, Spec seen, Set<String> paths) {
        try {
            return Blend.of(item.spec(), seen, paths);
        } catch (IllegalArgumentException notTogether) {
            throw new Refused(List.of(Diagnostic.error("", "drift.not-together", item.name())));
        }
    }

    /** Nobody wants to hear of them until then; plans leave them alone. Throws {@link Refused} for a time that is none. */
    public void ignore(Stack stack, Collection<UUID> drifts, Instant until, Author author) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            throw new Refused(List.of(Diagnostic.error("until", "drift.until-past")));
        }
        if (until.isAfter(now.plus(LONGEST))) {
            throw new Refused(List.of(Diagnostic.error("until", "drift.until-far", LONGEST.toDays())));
        }
        transactions.executeWithoutResult(begun -> {
            chosen(stack, drifts).forEach(row -> {
                row.ignore(until, author, now);
                chronicler.ignored(row, author);
            });
            events.publishEvent(new DriftChanged(stack.id()));
        });
    }

    /** Ignored ones count again. */
    public void heed(Stack stack, Collection<UUID> drifts, Author author) {
        transactions.executeWithoutResult(begun -> {
            chosen(stack, drifts).stream()
                    .filter(row -> row.ignoredUntil != null)
                    .forEach(row -> {
                        row.heed();
                        chronicler.heeded(row, author);
                    });
            events.publishEvent(new DriftChanged(stack.id()));
        });
    }

    /** Throws {@link Refused} if one of them is not there any more: somebody has settled it, or it changed once more. */
    private List<DriftRow> chosen(Stack stack, Collection<UUID> drifts) {
        stacks.hold(stack.id());
        List<DriftRow> found = rows.findByStackIdAndConfirmedTrue(stack.id()).stream()
                .filter(row -> drifts.contains(row.id))
                .toList();
        if (found.size() < drifts.size() || found.isEmpty()) {
            throw new Refused(List.of(Diagnostic.error("drifts", "drift.gone")));
        }
        return found;
    }
}

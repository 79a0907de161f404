package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.resource.BeforeDeletion;
import dev.gatehouse.resource.BeforeDeletion.Fate;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.teardown.Matter.Choice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks, of whatever kind, what must be settled before resources are deleted, and reads what was answered. */
@Component
public class Matters {

    /** Begins the name of the field in which it is chosen what becomes of what a resource holds. */
    public static final String FATE = "fate.";
    /** Begins the name of the field in which it is said that a resource's protection is lifted. */
    public static final String LIFT = "lift.";

    private final List<BeforeDeletion<?>> kinds;

    Matters(ObjectProvider<BeforeDeletion<?>> kinds) {
        this.kinds = kinds.stream().toList();
    }

    /**
     * Those that need it, of what is in AWS.
     *
     * @param said the fields of the form as sent; empty before
     */
    public List<Matter> of(Collection<Item> items, Map<String, String> said) {
        return items.stream()
                .flatMap(item -> before(item).map(before -> matter(item, before, said)).stream())
                .filter(matter -> !matter.fates().isEmpty() || matter.isProtected())
                .toList();
    }

    /** What is wished of them at last, once everything is settled. */
    public Map<ResourceId, LastWish> decided(Collection<Item> items, Map<String, String> said) {
        Map<ResourceId, LastWish> wishes = new LinkedHashMap<>();
        for (Matter matter : of(items, said)) {
            if (!matter.isSettled()) {
                throw new IllegalStateException(matter.item().name() + " is not settled");
            }
            before(matter.item())
                    .ifPresent(before -> wishes.put(matter.item().id(), wish(matter.item(), before, said)));
        }
        return wishes;
    }

    boolean areSettled(Collection<Item> items, Map<String, String> said) {
        return of(items, said).stream().allMatch(Matter::isSettled);
    }

    private static <S extends Spec> Matter matter(Item item, BeforeDeletion<S> before, Map<String, String> said) {
        S wished = before.specType().cast(item.spec());
        String chosen = said.getOrDefault(FATE + item.id(), "");
        List<Choice> choices = before.fates(wished, present(item, before)).stream()
                .map(fate -> new Choice(
                        fate.word(),
                        "kind." + item.kind() + ".fate." + fate.word(),
                        fate.arguments(),
                        fate.word().equals(chosen)))
                .toList();
        return new Matter(
                item,
                choices,
                before.unprotected(wished, present(item, before)).isPresent(),
                said.containsKey(LIFT + item.id()),
                !said.isEmpty());
    }

    private static <S extends Spec> LastWish wish(Item item, BeforeDeletion<S> before, Map<String, String> said) {
        S wished = before.specType().cast(item.spec());
        S unprotected = before.unprotected(wished, present(item, before)).orElse(wished);
        Optional<Fate<S>> fate = before.fates(unprotected, present(item, before)).stream()
                .filter(one -> one.word().equals(said.get(FATE + item.id())))
                .findFirst();
        String decision = fate.map(one -> String.join(" ", one.word(), String.join(" ", one.arguments())))
                .orElse("");
        return new LastWish(
                fate.<Spec>map(Fate::wished).orElse(unprotected),
                (wished.equals(unprotected) ? decision : decision + " unprotected").strip());
    }

    private Optional<BeforeDeletion<?>> before(Item item) {
        return item.existence() == Existence.NOT_MADE
                ? Optional.empty()
                : kinds.stream()
                        .filter(kind -> kind.specType() == item.spec().getClass())
                        .findFirst();
    }

    /** As last seen; as it is wished if it was never looked at. */
    private static <S extends Spec> Present<S> present(Item item, BeforeDeletion<S> before) {
        Present<Spec> seen = Farewell.present(item);
        return new Present<>(
                seen.externalId(),
                before.specType().cast(seen.spec()),
                seen.readiness(),
                seen.attributes(),
                seen.ownership());
    }
}

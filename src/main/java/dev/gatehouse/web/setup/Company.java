package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Referrer;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who had better go with a resource: what costs money and serves nobody else, such as a NAT gateway's Elastic IP. */
@Component
public class Company {

    private final Inventory inventory;
    private final Kinds kinds;

    Company(Inventory inventory, Kinds kinds) {
        this.inventory = inventory;
        this.kinds = kinds;
    }

    /** What the resource points at that is billed by itself and that nobody else points at. */
    public List<Item> of(Item item) {
        List<Item> company = new ArrayList<>();
        for (References.At at : References.in(item.spec())) {
            if (at.ref() instanceof Ref.Managed<?> managed) {
                inventory
                        .find(managed.id())
                        .filter(other -> other.wish() != Wish.LEAVING && isBilled(other))
                        .filter(other -> servesOnly(item, other))
                        .filter(other -> !company.contains(other))
                        .ifPresent(company::add);
            }
        }
        return company;
    }

    public boolean isBilled(Item item) {
        return !charges(kinds.named(item.kind()), item.spec()).isEmpty();
    }

    private boolean servesOnly(Item item, Item other) {
        Set<?> served =
                inventory.referrers(other.id()).stream().map(Referrer::id).collect(Collectors.toSet());
        return served.equals(Set.of(item.id()));
    }

    private static <S extends Spec> List<?> charges(Kind<S> kind, Spec spec) {
        return kind.charges(kind.specType().cast(spec));
    }
}

package dev.gatehouse.web.operate.cost;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.setup.VisibleStacks;
import dev.gatehouse.web.shell.ShellItem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What bills per hour now over all stacks a person may see, at the top of every page; remembered until a stack changes. */
@Component
class BurningNow implements ShellItem {

    private final VisibleStacks stacks;
    private final Costs costs;
    private final Inventory inventory;
    private final Map<UUID, Counted> known = new ConcurrentHashMap<>();

    /** What a stack bills for, and of which state of the stack that is so. */
    private record Counted(Set<String> versions, Bill bill) {}

    BurningNow(VisibleStacks stacks, Costs costs, Inventory inventory) {
        this.stacks = stacks;
        this.costs = costs;
        this.inventory = inventory;
    }

    /**
     * What is shown.
     *
     * @param hourly of what has a known price
     * @param unknown how many things are billed at prices that are not known
     * @param stacks those that bill
     */
    public record Burning(BigDecimal hourly, int billed, long unknown, List<Stack> stacks) {}

    @Override
    public Optional<Part> part(Person person) {
        List<Stack> visible = stacks.of(person);
        Map<UUID, Set<String>> versions =
                inventory.versions(visible.stream().map(Stack::id).toList());
        Map<Stack, Bill> bills = new LinkedHashMap<>();
        visible.forEach(stack -> {
            Bill bill = bill(stack.id(), versions.getOrDefault(stack.id(), Set.of()));
            if (!bill.isEmpty()) {
                bills.put(stack, bill);
            }
        });
        Collection<Bill> all = bills.values();
        Burning burning = new Burning(
                all.stream().map(Bill::hourly).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().mapToInt(bill -> bill.lines().size()).sum(),
                all.stream().mapToLong(bill -> bill.unknown().size()).sum(),
                List.copyOf(bills.keySet()));
        return Optional.of(new Part("cost/bar", "burning", burning));
    }

    private Bill bill(UUID stack, Set<String> versions) {
        if (versions.isEmpty()) {
            known.remove(stack);
            return Bill.NOTHING;
        }
        Counted before = known.get(stack);
        if (before != null && before.versions().equals(versions)) {
            return before.bill();
        }
        Bill counted = costs.burning(stack);
        known.put(stack, new Counted(versions, counted));
        return counted;
    }
}

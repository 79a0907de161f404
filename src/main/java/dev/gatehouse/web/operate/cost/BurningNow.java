package dev.gatehouse.web.operate.cost;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.StackChanged;
import dev.gatehouse.reconcile.RunChanged;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.setup.VisibleStacks;
import dev.gatehouse.web.shell.ShellItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What bills per hour now over all stacks a person may see, at the top of every page; remembered until a stack changes. */
@Component
class BurningNow implements ShellItem {

    private final VisibleStacks stacks;
    private final Costs costs;
    private final Map<UUID, Bill> bills = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    BurningNow(VisibleStacks stacks, Costs costs) {
        this.stacks = stacks;
        this.costs = costs;
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
        List<Stack> billing = stacks.of(person).stream()
                .filter(stack -> !bill(stack.id()).isEmpty())
                .toList();
        List<Bill> all = billing.stream().map(stack -> bill(stack.id())).toList();
        Burning burning = new Burning(
                all.stream().map(Bill::hourly).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().mapToInt(bill -> bill.lines().size()).sum(),
                all.stream().mapToLong(bill -> bill.unknown().size()).sum(),
                billing);
        return Optional.of(new Part("cost/bar", "burning", burning));
    }

    private Bill bill(UUID stack) {
        Bill known = bills.get(stack);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        Bill counted = costs.burning(stack);
        if (changes.get() == before) {
            bills.put(stack, counted);
        }
        return counted;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(StackChanged event) {
        forget(event.stack());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(RunChanged event) {
        forget(event.stack());
    }

    private void forget(UUID stack) {
        changes.incrementAndGet();
        bills.remove(stack);
    }
}

package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.WholeState;
import dev.gatehouse.inventory.WholeState.Checked;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.api.operate.Decisions;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.operate.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes, checks and replaces what is wanted of a stack. */
@Component
class DesiredStates {

    private final Inventory inventory;
    private final Stacks stacks;
    private final WholeState whole;
    private final DesiredReader reader;
    private final Decisions decisions;
    private final Endings endings;
    private final Problems problems;

    DesiredStates(
            Inventory inventory,
            Stacks stacks,
            WholeState whole,
            DesiredReader reader,
            Decisions decisions,
            Endings endings,
            Problems problems) {
        this.inventory = inventory;
        this.stacks = stacks;
        this.whole = whole;
        this.reader = reader;
        this.decisions = decisions;
        this.endings = endings;
        this.problems = problems;
    }

    /** Without what is to be deleted: that is wanted no more. */
    DesiredState write(Stack stack) {
        List<Item> items = inventory.items(stack.id()).stream()
                .filter(item -> item.wish() != Wish.LEAVING)
                .toList();
        SpecWriter writer = new SpecWriter(References.of(items));
        return new DesiredState(
                items.stream()
                        .map(item -> new DesiredResource(
                                item.id().value(),
                                item.kind(),
                                item.name(),
                                item.wish() == Wish.PAUSED,
                                item.isProtected(),
                                writer.write(item.spec())))
                        .toList(),
                null,
                null);
    }

    void prepare(Stack stack) {
        whole.prepare(stack);
    }

    /** What would come of it; changes nothing. */
    DesiredOutcome check(Stack stack, DesiredState sent) {
        Reading reading = reader.read(stack, sent);
        if (!reading.isSound()) {
            return new DesiredOutcome(false, stack.revision(), List.of(), reading.remarks());
        }
        return outcome(stack, reading, whole.check(stack, reading.wanted()));
    }

    /** In the caller's transaction; refuses the whole of it if anything is wrong. */
    DesiredOutcome replace(Stack stack, DesiredState sent, Author author) {
        Reading reading = reader.read(stack, sent);
        if (!reading.isSound()) {
            throw invalid(reading.remarks());
        }
        DesiredOutcome checked = outcome(stack, reading, whole.check(stack, reading.wanted()));
        if (!checked.valid()) {
            throw invalid(checked.findings());
        }
        Map<ResourceId, LastWish> wishes = decisions.of(going(stack, checked), sent.decisions());
        whole.replace(stack, reading.wanted(), author);
        endings.decide(wishes, author);
        return checked;
    }

    /** What leaves AWS by it. */
    private List<Item> going(Stack stack, DesiredOutcome outcome) {
        Set<UUID> ids = outcome.changes().stream()
                .filter(change ->
                        change.action().equals("removed") || change.action().equals("paused"))
                .map(DesiredChange::id)
                .collect(Collectors.toSet());
        return inventory.items(stack.id()).stream()
                .filter(item -> ids.contains(item.id().value()))
                .toList();
    }

    /** The same outcome, told when it is in place. */
    DesiredOutcome done(Stack stack, DesiredOutcome outcome) {
        long revision = stacks.find(stack.id()).orElseThrow().revision();
        return new DesiredOutcome(outcome.valid(), revision, outcome.changes(), outcome.findings());
    }

    Rejected invalid(List<Remark> remarks) {
        List<Remark> errors = remarks.stream().filter(Remark::isError).toList();
        return new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors);
    }

    private DesiredOutcome outcome(Stack stack, Reading reading, Checked checked) {
        List<Remark> remarks = new ArrayList<>();
        checked.hindrances().forEach(found -> remarks.add(problems.remark(found, "")));
        remarks.addAll(reading.told(checked.findings(), problems));
        Names names = new Names(inventory.items(stack.id()));
        return new DesiredOutcome(
                !checked.hasErrors(),
                stack.revision(),
                checked.differences().stream()
                        .map(difference -> DesiredChange.of(difference, names))
                        .toList(),
                remarks);
    }
}

package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.reconcile.AtOnce;
import dev.gatehouse.reconcile.AtOnce.Begun;
import dev.gatehouse.reconcile.AtOnce.Busy;
import dev.gatehouse.reconcile.AtOnce.Kept;
import dev.gatehouse.reconcile.AtOnce.Nothing;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries wishes out and says what came of them. */
@Component
class WishAnswers {

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final AtOnce atOnce;
    private final Decisions decisions;
    private final Problems problems;

    WishAnswers(ApiStacks stacks, Inventory inventory, AtOnce atOnce, Decisions decisions, Problems problems) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.atOnce = atOnce;
        this.decisions = decisions;
        this.problems = problems;
    }

    /** Of which resources of which stack something is wished, and by whom. */
    record Asked(Stack stack, Set<ResourceId> ids, Author author) {}

    /** If the stack is theirs to change, and all of the resources are in it and in one of these states. */
    Asked asked(UUID stackId, Chosen chosen, Set<Wish> now, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = chosen(stack, chosen, now);
        return new Asked(stack, ids, stacks.author(caller, chosen.why()));
    }

    /** The same, if they say why. */
    Asked askedWithReason(UUID stackId, Chosen chosen, Set<Wish> now, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = chosen(stack, chosen, now);
        if (chosen.why() == null || chosen.why().isBlank()) {
            throw invalid(List.of(problems.error("why", "field.required")));
        }
        return new Asked(stack, ids, stacks.author(caller, chosen.why()));
    }

    private Set<ResourceId> chosen(Stack stack, Chosen chosen, Set<Wish> now) {
        Set<UUID> asked = chosen.resources();
        if (asked == null || asked.isEmpty()) {
            throw invalid(List.of(problems.error("resources", "field.required")));
        }
        Map<UUID, Item> items = inventory.items(stack.id()).stream()
                .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        Set<ResourceId> ids = new LinkedHashSet<>();
        List<Remark> wrong = new ArrayList<>();
        int place = 0;
        for (UUID id : asked) {
            Item item = items.get(id);
            if (item == null || !now.contains(item.wish())) {
                wrong.add(problems.error("resources[" + place + "]", "json.chosen"));
            } else {
                ids.add(item.id());
            }
            place++;
        }
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return ids;
    }

    /** What is wished of those at last, if everything that their kinds ask was decided. */
    Map<ResourceId, LastWish> decided(Stack stack, Set<ResourceId> going, @Nullable List<Decision> said) {
        List<Item> items = inventory.items(stack.id()).stream()
                .filter(item -> going.contains(item.id()))
                .toList();
        return decisions.of(items, said);
    }

    Map<ResourceId, LastWish> decided(Asked asked, @Nullable List<Decision> said) {
        return decided(asked.stack(), asked.ids(), said);
    }

    private static Rejected invalid(List<Remark> remarks) {
        return new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", remarks);
    }

    /** The next plan carries it out. */
    ResponseEntity<Outcome> kept(Stack stack, @Nullable String ifMatch, Runnable wish) {
        change(stack, ifMatch, wish);
        return told(stack, "kept", null);
    }

    ResponseEntity<Outcome> atOnce(Stack stack, @Nullable String ifMatch, boolean all, Author author, Runnable wish) {
        return switch (atOnce.carryOut(stack.id(), all, author, () -> change(stack, ifMatch, wish))) {
            case Busy busy -> throw new Rejected(HttpStatus.CONFLICT, "busy", busy.run());
            case Begun begun ->
                ResponseEntity.accepted()
                        .location(RunsApi.location(stack.id(), begun.run()))
                        .body(new Outcome("begun", begun.run(), null, revision(stack)));
            case Nothing nothing -> told(stack, "nothing", null);
            case Kept kept -> told(stack, "kept", Texts.write(kept.why()));
        };
    }

    private void change(Stack stack, @Nullable String ifMatch, Runnable wish) {
        stacks.change(stack, ifMatch, () -> {
            wish.run();
            return stack;
        });
    }

    private ResponseEntity<Outcome> told(Stack stack, String outcome, @Nullable String reason) {
        return ResponseEntity.ok()
                .eTag("\"" + revision(stack) + "\"")
                .body(new Outcome(outcome, null, reason, revision(stack)));
    }

    private long revision(Stack stack) {
        return stacks.again(stack).revision();
    }
}

package dev.gatehouse.web.api.operate;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.desired.SpecJson;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.operate.Condition;
import dev.gatehouse.web.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a stack is: what was seen of it, what is to be said about it, what it costs. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("State")
class StateApi {

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final Plans plans;
    private final Costs costs;
    private final Problems problems;

    StateApi(ApiStacks stacks, Inventory inventory, Plans plans, Costs costs, Problems problems) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.plans = plans;
        this.costs = costs;
        this.problems = problems;
    }

    @GetMapping("/observed")
    @Viewers
    @Explained(
            value = "Read what was seen in AWS",
            more = "As it was last seen, with its age; with fresh AWS is looked at now.")
    ObservedJson observed(
            @PathVariable UUID stackId, @RequestParam(defaultValue = "false") boolean fresh, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        if (fresh) {
            plans.propose(stack.id());
        }
        List<Item> items = inventory.items(stackId);
        SpecJson json = SpecJson.of(items);
        return new ObservedJson(
                items.stream().map(item -> resource(item, items, json)).toList());
    }

    private static ObservedJson.Resource resource(Item item, List<Item> all, SpecJson json) {
        Present<?> present = item.observed() instanceof Present<?> there ? there : null;
        return new ObservedJson.Resource(
                item.id().value(),
                item.kind(),
                item.name(),
                Condition.of(item, all).word(),
                item.externalId(),
                item.observedAt(),
                present == null ? null : waiting(present.readiness()),
                present == null ? null : json.write(present.spec()),
                present == null ? null : present.attributes());
    }

    private static @Nullable String waiting(Readiness readiness) {
        return switch (readiness) {
            case Readiness.Ready ready -> null;
            case Readiness.InProgress progress -> progress.why();
            case Readiness.Failed failed -> failed.why();
        };
    }

    @GetMapping("/findings")
    @Viewers
    @Explained(value = "Read what is wrong or doubtful", more = "About everything that is wanted of the stack.")
    Listing<ResourceRemarks> findings(@PathVariable UUID stackId, Caller caller) {
        stacks.require(stackId, caller);
        List<Item> items = inventory.items(stackId);
        Map<ResourceId, List<Diagnostic>> found = inventory.checkAll(stackId, items);
        return new Listing<>(items.stream()
                .filter(item -> !found.getOrDefault(item.id(), List.of()).isEmpty())
                .map(item -> new ResourceRemarks(
                        item.id().value(),
                        item.kind(),
                        item.name(),
                        found.getOrDefault(item.id(), List.of()).stream()
                                .map(one -> problems.remark(one, one.path()))
                                .toList()))
                .toList());
    }

    /**
     * What a stack costs.
     *
     * @param now what AWS bills for now
     * @param wanted what it will be when everything is as it is wanted
     * @param paused what resuming everything that is paused would add
     */
    record CostView(Amount now, Amount wanted, Amount paused) {}

    @GetMapping("/costs")
    @Viewers
    @Explained(value = "Read what it costs", more = "By the hour and without traffic, in US dollars.")
    CostView costs(@PathVariable UUID stackId, Caller caller) {
        stacks.require(stackId, caller);
        return new CostView(
                Amount.of(costs.burning(stackId)), Amount.of(costs.wanted(stackId)), Amount.of(costs.paused(stackId)));
    }
}

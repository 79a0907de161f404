package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.watch.Drills;
import dev.gatehouse.watch.NoDrill;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Listings;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drills of a stack: begun with a reason, followed, kept as reports. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/drills", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Drills")
class DrillsApi {

    private static final int LONGEST_TARGET = 86_400;

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final Drills drills;
    private final Listings listings;
    private final Problems problems;

    DrillsApi(ApiStacks stacks, Inventory inventory, Drills drills, Listings listings, Problems problems) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.drills = drills;
        this.listings = listings;
        this.problems = problems;
    }

    /**
     * What somebody says who begins a drill.
     *
     * @param resource our id of it
     * @param drill its name, such as {@code failover}
     * @param targetSeconds what is aimed at; as the drill proposes if left out
     * @param understood whether it is known what the drill interrupts; must be true
     */
    record Begin(
            @Nullable UUID resource,
            @Nullable String drill,
            @Nullable Integer targetSeconds,
            @Nullable String why,
            boolean understood) {}

    @GetMapping
    @Viewers
    @Explained(value = "List drills", more = "Newest first, in parts.")
    ResponseEntity<Listing<DrillJson>> list(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = Listings.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        stacks.require(stackId, caller);
        return listings.tellPages(limit, cursor, page -> drills.of(stackId, page), DrillJson::of);
    }

    @GetMapping("/{drillId}")
    @Viewers
    @Explained(value = "Read a drill", more = "How it goes, or its report.")
    DrillJson read(@PathVariable UUID stackId, @PathVariable UUID drillId, Caller caller) {
        stacks.require(stackId, caller);
        return drills.find(drillId)
                .filter(drill -> drill.stack().equals(stackId))
                .map(DrillJson::of)
                .orElseThrow(() -> new NotFound("drill"));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operators
    @Explained(value = "Begin a drill", more = "Answers at once; Location is where to follow it.")
    ResponseEntity<DrillJson> begin(@PathVariable UUID stackId, @RequestBody Begin asked, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        List<Remark> wrong = new ArrayList<>();
        Optional<Item> item = item(stack, asked.resource());
        Optional<Drill<Spec>> drill = item.flatMap(found -> drills.find(found, String.valueOf(asked.drill())));
        if (item.isEmpty()) {
            wrong.add(problems.error("resource", "json.chosen"));
        } else if (drill.isEmpty()) {
            wrong.add(problems.error("drill", "json.drill"));
        }
        Integer target = asked.targetSeconds();
        if (target != null && (target < 1 || target > LONGEST_TARGET)) {
            wrong.add(problems.error("targetSeconds", "json.range", 1, LONGEST_TARGET));
        }
        if (asked.why() == null || asked.why().isBlank()) {
            wrong.add(problems.error("why", "field.required"));
        }
        if (!asked.understood()) {
            wrong.add(problems.error("understood", "field.required"));
        }
        if (!wrong.isEmpty() || item.isEmpty() || drill.isEmpty()) {
            throw new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", wrong);
        }
        Duration aim = target == null ? drill.get().target() : Duration.ofSeconds(target);
        UUID begun = want(item.get(), drill.get().name(), aim, asked, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/stacks/" + stackId + "/drills/" + begun))
                .body(DrillJson.of(drills.find(begun).orElseThrow()));
    }

    @PostMapping("/{drillId}/stop")
    @Operators
    @Explained(
            value = "Stop a drill",
            more = "One that has not begun never will; of one that has, nothing more is measured, and AWS goes on.")
    DrillJson stop(@PathVariable UUID stackId, @PathVariable UUID drillId, Caller caller) {
        read(stackId, drillId, caller);
        drills.stop(drillId, stacks.author(caller, ""));
        return read(stackId, drillId, caller);
    }

    private UUID want(Item item, String drill, Duration aim, Begin asked, Caller caller) {
        try {
            return drills.want(item.id(), drill, aim, stacks.author(caller, asked.why()));
        } catch (NoDrill no) {
            throw new Rejected(HttpStatus.CONFLICT, "no-drill-" + no.reason());
        }
    }

    private Optional<Item> item(Stack stack, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(known -> inventory.find(new ResourceId(known)))
                .filter(item -> item.stack().equals(stack.id()));
    }
}

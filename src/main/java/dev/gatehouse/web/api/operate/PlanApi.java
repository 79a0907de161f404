package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a stack, and its approval. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Plans and runs")
class PlanApi {

    private final ApiStacks stacks;
    private final Plans plans;
    private final Runs runs;
    private final PlanWriter writer;
    private final LastPlans last;
    private final RunWriter runWriter;
    private final Problems problems;

    PlanApi(
            ApiStacks stacks,
            Plans plans,
            Runs runs,
            PlanWriter writer,
            LastPlans last,
            RunWriter runWriter,
            Problems problems) {
        this.stacks = stacks;
        this.plans = plans;
        this.runs = runs;
        this.writer = writer;
        this.last = last;
        this.runWriter = runWriter;
        this.problems = problems;
    }

    @PostMapping
    @Viewers
    @Explained(value = "Make a plan", more = "From a fresh look at AWS. Changes nothing.")
    PlanView make(@PathVariable UUID stackId, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        return last.keep(stackId, writer.write(plans.propose(stack.id())));
    }

    @GetMapping
    @Viewers
    @Explained(value = "Read the plan that was made last", more = "Without a look at AWS; not found if none was made.")
    PlanView read(@PathVariable UUID stackId, Caller caller) {
        stacks.require(stackId, caller);
        return last.of(stackId).orElseThrow(() -> new NotFound("plan"));
    }

    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operators
    @Explained(
            value = "Approve a plan and run it",
            more = "If it still is the plan. Answers at once; the run goes on, and Location is where to follow it.")
    ResponseEntity<RunJson> approve(@PathVariable UUID stackId, @RequestBody Approval approval, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        if (approval.basis() == null) {
            throw new Rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(problems.error("basis", "field.required")));
        }
        UUID run = runs.approve(stack.id(), approval.basis(), stacks.author(caller, approval.why()));
        return ResponseEntity.accepted()
                .location(RunsApi.location(stackId, run))
                .body(runWriter.whole(runs.find(run).orElseThrow()));
    }
}

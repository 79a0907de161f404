package dev.gatehouse.web.api.operate;

import dev.gatehouse.drift.Answers;
import dev.gatehouse.drift.Culprits;
import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.resource.Trail.Answer;
import dev.gatehouse.team.Editors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody changed in AWS past the panel, and the answers to it. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/drift", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Drift")
class DriftApi {

    private final ApiStacks stacks;
    private final Drifts drifts;
    private final Answers answers;
    private final Culprits culprits;
    private final Inventory inventory;
    private final Plans plans;
    private final Runs runs;
    private final PlanWriter plan;
    private final RunWriter run;
    private final DriftWriter writer;
    private final Problems problems;

    DriftApi(
            ApiStacks stacks,
            Drifts drifts,
            Answers answers,
            Culprits culprits,
            Inventory inventory,
            Plans plans,
            Runs runs,
            PlanWriter plan,
            RunWriter run,
            DriftWriter writer,
            Problems problems) {
        this.stacks = stacks;
        this.drifts = drifts;
        this.answers = answers;
        this.culprits = culprits;
        this.inventory = inventory;
        this.plans = plans;
        this.runs = runs;
        this.plan = plan;
        this.run = run;
        this.writer = writer;
        this.problems = problems;
    }

    @GetMapping
    @Viewers
    @Explained(value = "Read the drift", more = "What AWS has otherwise than it was applied, the worst first.")
    DriftJson read(@PathVariable UUID stackId, Caller caller) {
        return writer.write(stacks.require(stackId, caller));
    }

    @PostMapping("/check")
    @Viewers
    @Explained(value = "Look at AWS now", more = "And read the drift. It is looked for every minute anyway.")
    DriftJson check(@PathVariable UUID stackId, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        drifts.check(stack.id());
        return writer.write(stack);
    }

    @GetMapping("/who")
    @Viewers
    @Explained(value = "Ask CloudTrail who did it", more = "Events come minutes after the calls.")
    DriftJson.Who who(@PathVariable UUID stackId, @RequestParam UUID resource, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Answer answer = inventory
                .find(new ResourceId(resource))
                .filter(item -> item.stack().equals(stackId))
                .map(item -> culprits.of(stack, item))
                .orElseThrow(() -> new NotFound("resource"));
        return new DriftJson.Who(Texts.write(answer.outcome()), answer.acts());
    }

    @PostMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Viewers
    @Explained(value = "Make a plan that only puts drifts back", more = "From a fresh look at AWS. Changes nothing.")
    PlanView plan(@PathVariable UUID stackId, @RequestBody DriftJson.Chosen chosen, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        return plan.write(plans.propose(stack.id(), drifts.restoration(stack.id(), chosen(stack, chosen))));
    }

    @PostMapping(path = "/revert", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operators
    @Explained(
            value = "Put drifts back",
            more =
                    "By the plan of that basis, if it still is the plan. Answers at once; Location is where to follow it.")
    ResponseEntity<RunJson> revert(@PathVariable UUID stackId, @RequestBody DriftJson.Chosen chosen, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        List<Drift> found = chosen(stack, chosen);
        if (chosen.basis() == null) {
            throw invalid("basis");
        }
        UUID begun = runs.approve(
                stack.id(), chosen.basis(), drifts.restoration(stack.id(), found), stacks.author(caller, chosen.why()));
        return ResponseEntity.accepted()
                .location(RunsApi.location(stackId, begun))
                .body(run.whole(runs.find(begun).orElseThrow()));
    }

    @PostMapping(path = "/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(
            value = "Accept drifts",
            more =
                    "From now on they are wanted as AWS has them; what was deleted is not wanted any more. Needs a reason.")
    DriftJson accept(@PathVariable UUID stackId, @RequestBody DriftJson.Chosen chosen, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        answers.accept(stack, ids(chosen), stacks.author(caller, chosen.why()));
        return writer.write(stack);
    }

    @PostMapping(path = "/ignore", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(value = "Ignore drifts until a time", more = "Or until they change once more. Plans leave them alone.")
    DriftJson ignore(@PathVariable UUID stackId, @RequestBody DriftJson.Chosen chosen, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        if (chosen.until() == null) {
            throw invalid("until");
        }
        answers.ignore(stack, ids(chosen), chosen.until(), stacks.author(caller, chosen.why()));
        return writer.write(stack);
    }

    @PostMapping(path = "/heed", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained("No longer ignore drifts")
    DriftJson heed(@PathVariable UUID stackId, @RequestBody DriftJson.Chosen chosen, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        answers.heed(stack, ids(chosen), stacks.author(caller, chosen.why()));
        return writer.write(stack);
    }

    private List<UUID> ids(DriftJson.Chosen chosen) {
        if (chosen.drifts() == null || chosen.drifts().isEmpty()) {
            throw invalid("drifts");
        }
        return chosen.drifts();
    }

    private List<Drift> chosen(Stack stack, DriftJson.Chosen chosen) {
        List<Drift> found = drifts.of(stack.id(), ids(chosen));
        if (found.isEmpty()) {
            throw new Rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(problems.error("drifts", "drift.gone")));
        }
        return found;
    }

    private Rejected invalid(String field) {
        return new Rejected(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(problems.error(field, "field.required")));
    }
}

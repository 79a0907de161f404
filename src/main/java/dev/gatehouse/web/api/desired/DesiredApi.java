package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Author;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wanted of a stack, as a whole: what the set-up pages edit one by one. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Desired state")
class DesiredApi {

    private final ApiStacks stacks;
    private final DesiredStates states;

    DesiredApi(ApiStacks stacks, DesiredStates states) {
        this.stacks = stacks;
        this.states = states;
    }

    @GetMapping("/desired")
    @Viewers
    @Explained(
            value = "Export what is wanted",
            more = "Also the format of export: put into another stack it makes the same there, as references are by"
                    + " kind and name. The ETag is what a PUT sends as If-Match.")
    ResponseEntity<DesiredState> read(@PathVariable UUID stackId, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        return ResponseEntity.ok().eTag(ApiStacks.etag(stack)).body(states.write(stack));
    }

    @PutMapping(path = "/desired", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(
            value = "Replace what is wanted",
            more =
                    "In one transaction, as one revision. What is not in it is to be deleted by the next plan. A resource"
                            + " without an id is the one of its kind and name, or a new one. With dryRun nothing is changed.")
    ResponseEntity<DesiredOutcome> replace(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DesiredState sent,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Author author = stacks.author(caller, sent.why());
        states.prepare(stack);
        if (dryRun) {
            DesiredOutcome outcome = states.check(stack, sent);
            if (!outcome.valid()) {
                throw states.invalid(outcome.findings());
            }
            return ResponseEntity.ok().eTag(ApiStacks.etag(stack)).body(outcome);
        }
        DesiredOutcome outcome = stacks.change(stack, ifMatch, () -> states.replace(stack, sent, author));
        DesiredOutcome done = states.done(stack, outcome);
        return ResponseEntity.ok().eTag("\"" + done.revision() + "\"").body(done);
    }

    @PostMapping(path = "/validate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Viewers
    @Explained(
            value = "Check a desired state",
            more = "Everything that there is to say about it, and what it would change. Never changes anything.")
    DesiredOutcome validate(@PathVariable UUID stackId, @RequestBody DesiredState sent, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        states.prepare(stack);
        return states.check(stack, sent);
    }
}

package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Protects resources from every plan, and lifts that. */
@RestController
@RequestMapping(
        path = "/api/stacks/{stackId}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class ProtectionApi {

    private static final Set<Wish> ANY = EnumSet.allOf(Wish.class);

    private final ApiStacks stacks;
    private final Protection protection;
    private final WishAnswers answers;
    private final Problems problems;

    ProtectionApi(ApiStacks stacks, Protection protection, WishAnswers answers, Problems problems) {
        this.stacks = stacks;
        this.protection = protection;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/protect")
    @Editors
    @Explained(value = "Protect resources", more = "No plan deletes or replaces them until that is lifted.")
    ResponseEntity<Outcome> protect(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, ANY);
        Author author = stacks.author(caller, chosen.why());
        return answers.kept(stack, ifMatch, () -> protection.set(ids, author));
    }

    @PostMapping("/unprotect")
    @Editors
    @Explained(value = "Lift the protection of resources", more = "Needs a reason.")
    ResponseEntity<Outcome> lift(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, ANY);
        if (chosen.why() == null || chosen.why().isBlank()) {
            throw new Rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(problems.error("why", "field.required")));
        }
        Author author = stacks.author(caller, chosen.why());
        return answers.kept(stack, ifMatch, () -> protection.lift(ids, author));
    }
}

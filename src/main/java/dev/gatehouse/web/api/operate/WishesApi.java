package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Operators;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses, resumes, removes and restores resources: with the next plan, or, for operators, at once. */
@RestController
@RequestMapping(
        path = "/api/stacks/{stackId}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class WishesApi {

    private static final Set<Wish> HERE = Set.of(Wish.WANTED, Wish.PAUSED);

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final Endings endings;
    private final WishAnswers answers;

    WishesApi(ApiStacks stacks, Inventory inventory, Endings endings, WishAnswers answers) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.endings = endings;
        this.answers = answers;
    }

    @PostMapping("/pause")
    @Editors
    @Explained(value = "Pause resources", more = "They stay here and go from AWS, such as a NAT gateway for the night.")
    ResponseEntity<Outcome> pause(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, Set.of(Wish.WANTED));
        Author author = stacks.author(caller, chosen.why());
        Map<ResourceId, LastWish> wishes = answers.decided(stack, ids, chosen.decisions());
        return answers.kept(stack, ifMatch, () -> endings.pause(ids, wishes, author));
    }

    @PostMapping("/pause/now")
    @Operators
    @Explained("Pause resources at once")
    ResponseEntity<Outcome> pauseNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, Set.of(Wish.WANTED));
        Author author = stacks.author(caller, chosen.why());
        Map<ResourceId, LastWish> wishes = answers.decided(stack, ids, chosen.decisions());
        return answers.atOnce(stack, ifMatch, false, author, () -> endings.pause(ids, wishes, author));
    }

    @PostMapping("/resume")
    @Editors
    @Explained(
            value = "Resume resources",
            more = "And with them those that are paused and that they cannot be without.")
    ResponseEntity<Outcome> resume(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, Set.of(Wish.PAUSED));
        Author author = stacks.author(caller, chosen.why());
        return answers.kept(stack, ifMatch, () -> inventory.resume(ids, author));
    }

    @PostMapping("/resume/now")
    @Operators
    @Explained("Resume resources at once")
    ResponseEntity<Outcome> resumeNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, Set.of(Wish.PAUSED));
        Author author = stacks.author(caller, chosen.why());
        return answers.atOnce(stack, ifMatch, false, author, () -> inventory.resume(ids, author));
    }

    @PostMapping("/remove")
    @Editors
    @Explained(value = "Remove resources", more = "The next plan deletes them. What others still need is refused.")
    ResponseEntity<Outcome> remove(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, HERE);
        Author author = stacks.author(caller, chosen.why());
        Map<ResourceId, LastWish> wishes = answers.decided(stack, ids, chosen.decisions());
        return answers.kept(stack, ifMatch, () -> endings.remove(ids, wishes, author));
    }

    @PostMapping("/remove/now")
    @Operators
    @Explained("Remove resources at once")
    ResponseEntity<Outcome> removeNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, HERE);
        Author author = stacks.author(caller, chosen.why());
        Map<ResourceId, LastWish> wishes = answers.decided(stack, ids, chosen.decisions());
        return answers.atOnce(stack, ifMatch, false, author, () -> endings.remove(ids, wishes, author));
    }

    @PostMapping("/restore")
    @Editors
    @Explained(value = "Restore resources", more = "That were removed and that no plan has deleted yet.")
    ResponseEntity<Outcome> restore(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        Set<ResourceId> ids = answers.chosen(stack, chosen, Set.of(Wish.LEAVING));
        Author author = stacks.author(caller, chosen.why());
        return answers.kept(stack, ifMatch, () -> ids.forEach(id -> inventory.restore(id, author)));
    }
}

package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Operators;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Takes a whole stack away from AWS. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/teardown", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class TeardownApi {

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final Endings endings;
    private final WishAnswers answers;

    TeardownApi(ApiStacks stacks, Inventory inventory, Endings endings, WishAnswers answers) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.endings = endings;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operators
    @Explained(
            value = "Tear a stack down",
            more =
                    "Deletes all of it in AWS, in order. The confirmation is the stack's name. The empty stack stays until"
                            + " it is dropped.")
    ResponseEntity<Outcome> tearDown(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Confirmed confirmed,
            Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        stacks.confirm(stack, confirmed.confirmation());
        Author author = stacks.author(caller, confirmed.why());
        Set<ResourceId> all = inventory.items(stackId).stream().map(Item::id).collect(Collectors.toSet());
        Map<ResourceId, LastWish> wishes = answers.decided(stack, all, confirmed.decisions());
        return answers.atOnce(stack, ifMatch, true, author, () -> endings.remove(all, wishes, author));
    }
}

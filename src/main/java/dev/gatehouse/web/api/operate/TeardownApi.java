package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Operators;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.util.List;
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

/** Takes a whole stack away from AWS. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/teardown", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class TeardownApi {

    private final ApiStacks stacks;
    private final Inventory inventory;
    private final WishAnswers answers;

    TeardownApi(ApiStacks stacks, Inventory inventory, WishAnswers answers) {
        this.stacks = stacks;
        this.inventory = inventory;
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
        return answers.atOnce(stack, ifMatch, true, author, () -> inventory.remove(all(stackId), author));
    }

    private List<ResourceId> all(UUID stack) {
        return inventory.items(stack).stream().map(Item::id).toList();
    }
}

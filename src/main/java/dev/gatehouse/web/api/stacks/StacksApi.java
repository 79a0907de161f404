package dev.gatehouse.web.api.stacks;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Listings;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stacks that a caller may see. */
@RestController
@RequestMapping(path = "/api/stacks", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Stacks")
class StacksApi {

    private final ApiStacks visible;
    private final Founding founding;
    private final Stacks stacks;
    private final Listings listings;

    StacksApi(ApiStacks visible, Founding founding, Stacks stacks, Listings listings) {
        this.visible = visible;
        this.founding = founding;
        this.stacks = stacks;
        this.listings = listings;
    }

    @GetMapping
    @Viewers
    @Explained(value = "List stacks", more = "By name, in parts.")
    ResponseEntity<Listing<StackView>> list(
            @RequestParam(defaultValue = Listings.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int most = listings.toFind(limit);
        String after = listings.after(cursor);
        List<Stack> found = visible.of(caller).stream()
                .sorted((one, other) -> position(one).compareTo(position(other)))
                .filter(stack -> after == null || position(stack).compareTo(after) > 0)
                .limit(most)
                .toList();
        return listings.tell(found, limit, StacksApi::position, StackView::of);
    }

    private static String position(Stack stack) {
        return stack.name() + "\n" + stack.id();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(value = "Create a stack", more = "Empty, in an AWS account and Region.")
    ResponseEntity<StackView> create(@RequestBody NewStack asked, Caller caller) {
        Stack stack = founding.create(asked, caller);
        return ResponseEntity.created(URI.create("/api/stacks/" + stack.id()))
                .eTag(ApiStacks.etag(stack))
                .body(StackView.of(stack));
    }

    @GetMapping("/{stackId}")
    @Viewers
    @Explained("Read a stack")
    ResponseEntity<StackView> read(@PathVariable UUID stackId, Caller caller) {
        Stack stack = visible.require(stackId, caller);
        return ResponseEntity.ok().eTag(ApiStacks.etag(stack)).body(StackView.of(stack));
    }

    @DeleteMapping("/{stackId}")
    @Operators
    @Explained(
            value = "Drop an empty stack",
            more = "After its teardown, when nothing is left of it. The confirmation is its name.")
    ResponseEntity<Void> remove(
            @PathVariable UUID stackId,
            @RequestParam(required = false) @Nullable String confirmation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Stack stack = visible.require(stackId, caller);
        visible.confirm(stack, confirmation);
        visible.change(stack, ifMatch, () -> {
            stacks.remove(stackId, visible.author(caller, ""));
            return stackId;
        });
        return ResponseEntity.noContent().build();
    }
}

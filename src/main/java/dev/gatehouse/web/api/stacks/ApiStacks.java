package dev.gatehouse.web.api.stacks;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Author;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.Caller;
import dev.gatehouse.web.setup.VisibleStacks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which stacks a caller finds, and whether they change what they have seen. */
@Component
public class ApiStacks {

    private final VisibleStacks visible;
    private final Stacks stacks;
    private final Problems problems;
    private final TransactionTemplate transactions;

    ApiStacks(VisibleStacks visible, Stacks stacks, Problems problems, TransactionTemplate transactions) {
        this.visible = visible;
        this.stacks = stacks;
        this.problems = problems;
        this.transactions = transactions;
    }

    public List<Stack> of(Caller caller) {
        return visible.of(caller.person()).stream()
                .filter(stack -> caller.opens(stack.id()))
                .toList();
    }

    /** The stack, if the caller may see it; else there is none. */
    public Stack require(UUID id, Caller caller) {
        if (!caller.opens(id)) {
            throw new NotFound("stack");
        }
        return visible.require(id, caller.person());
    }

    public static String etag(Stack stack) {
        return "\"" + stack.revision() + "\"";
    }

    /** Does it in one transaction, if the stack still is as the caller saw it: others wait until it is done. */
    public <T> T change(Stack stack, @Nullable String ifMatch, Supplier<T> change) {
        if (ifMatch == null) {
            throw new Rejected(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            stacks.hold(stack.id());
            Stack now = stacks.find(stack.id()).orElseThrow(() -> new NotFound("stack"));
            boolean matches = Stream.of(ifMatch.split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag(now)));
            if (!matches) {
                throw new Rejected(HttpStatus.PRECONDITION_FAILED, "precondition-failed", etag(now));
            }
            return change.get();
        }));
    }

    /** The same stack after a change. */
    public Stack again(Stack stack) {
        return stacks.find(stack.id()).orElseThrow(() -> new NotFound("stack"));
    }

    public Author author(Caller caller, @Nullable String why) {
        String reason = why == null ? "" : why;
        if (reason.length() > StackPages.LONGEST_WHY) {
            throw new Rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    List.of(problems.error("why", "why.too-long", reason.length(), StackPages.LONGEST_WHY)));
        }
        return caller.author(StackPages.reason(reason));
    }

    /** Refuses what would lose data unless the stack's name was written along. */
    public void confirm(Stack stack, @Nullable String typed) {
        if (!stack.name().equals(typed)) {
            throw new Rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    List.of(problems.error("confirmation", "json.confirmation", stack.name())));
        }
    }
}

package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.shell.StackHead;
import dev.gatehouse.web.shell.StackList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which stacks a person may see: those in the AWS accounts that they may use. Several parts of a page ask; for each request
 * the accounts are looked up once.
 */
@Component
public class VisibleStacks implements StackList {

    private static final String USABLE = VisibleStacks.class.getName() + ".usable";

    private record Usable(Person person, Map<String, AwsAccount> accounts) {}

    private final Stacks stacks;
    private final Accounts accounts;

    VisibleStacks(Stacks stacks, Accounts accounts) {
        this.stacks = stacks;
        this.accounts = accounts;
    }

    public List<Stack> of(Person person) {
        Map<String, AwsAccount> usable = usableBy(person);
        return stacks.all().stream()
                .filter(stack -> usable.containsKey(stack.scope().account()))
                .toList();
    }

    /** The stack, if this person may see it; else there is none. */
    public Stack require(UUID id, Person person) {
        return stacks.find(id)
                .filter(stack -> usableBy(person).containsKey(stack.scope().account()))
                .orElseThrow(() -> new NotFound("stack"));
    }

    @Override
    public List<StackHead> stacksOf(Person person) {
        Map<String, AwsAccount> usable = usableBy(person);
        return stacks.all().stream()
                .filter(stack -> usable.containsKey(stack.scope().account()))
                .map(stack -> head(
                        stack, Objects.requireNonNull(usable.get(stack.scope().account()))))
                .toList();
    }

    /** What the frame of each of its pages shows. */
    public StackHead head(Stack stack) {
        return head(
                stack,
                accounts.byNumber(stack.scope().account())
                        .orElseThrow(() -> new IllegalStateException("a stack in an account that is not on record")));
    }

    private static StackHead head(Stack stack, AwsAccount account) {
        String stage = stack.stage() == Stage.NONE ? "" : stack.stage().name().toLowerCase(Locale.ROOT);
        return new StackHead(
                stack.id(), stack.name(), stage, stack.scope().region().id(), account);
    }

    private Map<String, AwsAccount> usableBy(Person person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object before = request == null ? null : request.getAttribute(USABLE, RequestAttributes.SCOPE_REQUEST);
        if (before instanceof Usable usable && usable.person().equals(person)) {
            return usable.accounts();
        }
        Map<String, AwsAccount> accountsByNumber =
                accounts.usableBy(person).stream().collect(Collectors.toMap(AwsAccount::number, Function.identity()));
        if (request != null) {
            request.setAttribute(USABLE, new Usable(person, accountsByNumber), RequestAttributes.SCOPE_REQUEST);
        }
        return accountsByNumber;
    }
}

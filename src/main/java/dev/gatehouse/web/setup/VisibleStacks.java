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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Which stacks a person may see: those in the AWS accounts that they may use. Several parts of a page ask; for each request
 * they are looked up once.
 */
@Component
public class VisibleStacks implements StackList {

    private static final String USABLE = VisibleStacks.class.getName() + ".usable";
    private static final String VISIBLE = VisibleStacks.class.getName() + ".visible";

    private record Known<T>(Person person, T value) {}

    private final Stacks stacks;
    private final Accounts accounts;

    VisibleStacks(Stacks stacks, Accounts accounts) {
        this.stacks = stacks;
        this.accounts = accounts;
    }

    public List<Stack> of(Person person) {
        return once(VISIBLE, person, () -> {
            Map<String, AwsAccount> usable = usableBy(person);
            return stacks.all().stream()
                    .filter(stack -> usable.containsKey(stack.scope().account()))
                    .toList();
        });
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
        return of(person).stream()
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
        return once(
                USABLE,
                person,
                () -> accounts.usableBy(person).stream()
                        .collect(Collectors.toMap(AwsAccount::number, Function.identity())));
    }

    /** Of reading requests only: others may change what they have looked up. */
    @SuppressWarnings("unchecked")
    private static <T> T once(String name, Person person, Supplier<T> lookUp) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !request.getRequest().getMethod().equals("GET")) {
            return lookUp.get();
        }
        Object before = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (before instanceof Known<?> known && known.person().equals(person)) {
            return (T) known.value();
        }
        T value = lookUp.get();
        request.setAttribute(name, new Known<>(person, value), RequestAttributes.SCOPE_REQUEST);
        return value;
    }
}

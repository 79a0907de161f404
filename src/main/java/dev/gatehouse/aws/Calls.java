package dev.gatehouse.aws;

import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The calls made on the current thread while something was done, for people who must ask AWS about them. */
@Component
public final class Calls implements Edge {

    private static final ThreadLocal<@Nullable List<Call>> CURRENT = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable BooleanSupplier> FENCE = new ThreadLocal<>();

    private final AwsSettings settings;
    private final Budget budget;

    Calls(AwsSettings settings, Budget budget) {
        this.settings = settings;
        this.budget = budget;
    }

    @Override
    public Optional<Fault> fault(Throwable thrown) {
        return Faults.of(thrown);
    }

    @Override
    public <T> T recorded(List<Call> calls, Supplier<T> work) {
        List<Call> outer = CURRENT.get();
        CURRENT.set(calls);
        try {
            return work.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    @Override
    public <T> T inOneLook(Supplier<T> work) {
        return OneLook.during(work);
    }

    @Override
    public <T> T asking(Asker asker, Supplier<T> work) {
        return Budget.asking(asker, work);
    }

    @Override
    public Duration rest(Scope scope) {
        return budget.rest(scope);
    }

    @Override
    public <T> T fenced(BooleanSupplier maySend, Supplier<T> work) {
        BooleanSupplier outer = FENCE.get();
        FENCE.set(maySend);
        try {
            return work.get();
        } finally {
            FENCE.set(outer);
        }
    }

    @Override
    public Duration staleWindow() {
        return settings.staleWindow();
    }

    /** To be asked at the last moment: this process may have been stopped at any earlier one. */
    static void checkFence() {
        BooleanSupplier maySend = FENCE.get();
        if (maySend != null && !maySend.getAsBoolean()) {
            throw SdkClientException.create("not sent: another panel does this by now");
        }
    }

    static void add(Call call) {
        List<Call> calls = CURRENT.get();
        if (calls != null) {
            calls.add(call);
        }
    }
}

package dev.gatehouse.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls to AWS made on the current thread while something was done, for people who must ask AWS about them. */
public final class Calls {

    private static final ThreadLocal<@Nullable List<Call>> CURRENT = new ThreadLocal<>();

    private Calls() {}

    /**
     * One call.
     *
     * @param outcome {@code ok}, AWS's error code, or {@code unanswered}
     * @param requestId AWS's, empty if there was no answer
     */
    public record Call(String service, String operation, String outcome, String requestId) {}

    /** Does it and adds each call it makes to the list, whether it succeeds or throws. */
    public static <T> T recorded(List<Call> calls, Supplier<T> work) {
        List<Call> outer = CURRENT.get();
        CURRENT.set(calls);
        try {
            return work.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    public static List<Call> none() {
        return new ArrayList<>();
    }

    static void add(Call call) {
        List<Call> calls = CURRENT.get();
        if (calls != null) {
            calls.add(call);
        }
    }
}

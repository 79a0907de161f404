package dev.gatehouse.sandbox.gateway;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;

/**
 * What shall go wrong with the next calls of an operation.
 *
 * @param operation the operation's name, or the beginning of names followed by {@code *}
 * @param times how many calls it strikes; {@link #ALWAYS} until it is cleared
 */
public record Trouble(String operation, int times, Effect effect) {

    public static final int ALWAYS = Integer.MAX_VALUE;

    public Trouble {
        if (times < 1) {
            throw new IllegalArgumentException("Trouble strikes at least once, not " + times + " times");
        }
    }

    /** One way in which a call goes wrong. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public sealed interface Effect {}

    /** The call is answered with this error and does nothing. */
    @JsonTypeName("fail")
    public record Fail(int status, String code, String message) implements Effect {}

    /** The call has its effect and is answered with this error all the same. */
    @JsonTypeName("fail-after")
    public record FailAfter(int status, String code, String message) implements Effect {}

    /** The connection is cut before anything happens. */
    @JsonTypeName("lose-request")
    public record LoseRequest() implements Effect {}

    /** The call has its effect, then the connection is cut. */
    @JsonTypeName("lose-reply")
    public record LoseReply() implements Effect {}

    /** The call has its effect, and the reply is late by that much real time. */
    @JsonTypeName("delay")
    public record Delay(Duration by) implements Effect {}

    /** The call does not see what is younger than this. */
    @JsonTypeName("hide-new")
    public record HideNew(Duration youngerThan) implements Effect {}

    /** The call sees everything as it was that long ago: without what is new, and with what has gone. */
    @JsonTypeName("lag")
    public record Lag(Duration by) implements Effect {}

    public static Trouble fail(String operation, int times, int status, String code, String message) {
        return new Trouble(operation, times, new Fail(status, code, message));
    }

    /** As EC2 answers when there are too many calls. */
    public static Trouble throttle(String operation, int times) {
        return fail(operation, times, 503, "RequestLimitExceeded", "Request limit exceeded.");
    }

    public static Trouble internalError(String operation, int times) {
        return fail(operation, times, 500, "InternalError", "An internal error has occurred");
    }

    /** As EC2 answers when the caller lacks a permission. */
    public static Trouble unauthorized(String operation, int times) {
        return fail(
                operation, times, 403, "UnauthorizedOperation", "You are not authorized to perform this operation.");
    }

    public static Trouble loseRequest(String operation, int times) {
        return new Trouble(operation, times, new LoseRequest());
    }

    public static Trouble loseReply(String operation, int times) {
        return new Trouble(operation, times, new LoseReply());
    }

    public static Trouble delay(String operation, int times, Duration by) {
        return new Trouble(operation, times, new Delay(by));
    }

    /** Every describe lags behind by that much of the sandbox's time. */
    public static Trouble staleDescribes(Duration youngerThan) {
        return new Trouble("Describe*", ALWAYS, new HideNew(youngerThan));
    }

    boolean strikes(String name) {
        return fits(operation, name);
    }

    /** Whether that is the name, or begins with what stands before the {@code *}. */
    static boolean fits(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }

    /** Every reading call sees what was that long ago. */
    public static Trouble lag(String operation, Duration by) {
        return new Trouble(operation, ALWAYS, new Lag(by));
    }

    boolean isOfTheKindOf(Trouble other) {
        return effect.getClass() == other.effect.getClass();
    }
}

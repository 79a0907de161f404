package dev.gatehouse.resource;

import java.time.Duration;

/** Why a call to AWS did not do what it should, and so what is to be done. {@code code} and {@code message} are AWS's own. */
public sealed interface Fault {

    String code();

    String message();

    /** It may go well later: throttling, AWS's own trouble, something not yet visible. */
    record Retryable(String code, String message, Duration after) implements Fault {}

    /** The answer never came: it may or may not have happened. */
    record Unanswered(String code, String message) implements Fault {}

    /** Something else must go or come first; trying again later is right, for a while. */
    record Blocked(String code, String message) implements Fault {}

    /** The credentials lack a permission. */
    record Denied(String code, String message, String action) implements Fault {}

    /** The account may not have more of it. */
    record QuotaExceeded(String code, String message) implements Fault {}

    /** It will not go well however often it is tried. */
    record Terminal(String code, String message) implements Fault {}
}

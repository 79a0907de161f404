package dev.gatehouse.aws;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A call that was not made, because others have used up our part of what AWS allows. */
final class OverBudget extends SdkClientException {

    static final String CODE = "OverBudget";

    private static final long serialVersionUID = 1L;

    private final Duration after;

    OverBudget(String calls, Duration after) {
        super(SdkClientException.builder()
                .message("The budget of " + calls + " is used up for " + after.toMillis() + " ms"));
        this.after = after;
    }

    /** When there may be room. */
    Duration after() {
        return after;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}

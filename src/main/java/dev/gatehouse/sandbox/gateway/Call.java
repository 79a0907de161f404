package dev.gatehouse.sandbox.gateway;

import java.time.Instant;

/**
 * A call that was made.
 *
 * @param outcome {@code ok}, the wire code of an error, or what was lost
 */
public record Call(
        Instant at, String account, String region, String service, String operation, String requestId, String outcome) {

    /** Whether the operation only reads, as its name says. */
    public boolean reads() {
        return reads(operation);
    }

    static boolean reads(String operation) {
        return operation.startsWith("Describe")
                || operation.startsWith("Get")
                || operation.startsWith("List")
                || operation.startsWith("Lookup");
    }
}

package dev.gatehouse.resource;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What marks a resource in AWS as ours: tags set in the very call that creates it. The operation is one per creation, so
 * that a resource whose creation was never answered can be found, and a twin told from the one that counts.
 */
public record Ownership(UUID stack, ResourceId resource, UUID operation) {

    public static final String PREFIX = "gatehouse:";
    private static final String STACK = PREFIX + "stack";
    private static final String RESOURCE = PREFIX + "resource";
    private static final String OPERATION = PREFIX + "operation";

    public Tags tags() {
        return Tags.of(Map.of(STACK, stack.toString(), RESOURCE, resource.toString(), OPERATION, operation.toString()));
    }

    /** Reads the marks from a resource's tags; empty when it does not bear all of them, well formed. */
    public static Optional<Ownership> of(Map<String, String> tags) {
        String stack = tags.get(STACK);
        String resource = tags.get(RESOURCE);
        String operation = tags.get(OPERATION);
        if (stack == null || resource == null || operation == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Ownership(UUID.fromString(stack), ResourceId.of(resource), UUID.fromString(operation)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

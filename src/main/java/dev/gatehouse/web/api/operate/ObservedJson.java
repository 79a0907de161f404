package dev.gatehouse.web.api.operate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was last seen of a stack in AWS.
 *
 * @param resources those that are wanted, paused or leaving, whether AWS has them or not
 */
record ObservedJson(List<Resource> resources) {

    /**
     * One resource.
     *
     * @param condition in one word: {@code planned}, {@code pending}, {@code ready}, {@code changed}, {@code drifted},
     *     {@code failed}, {@code paused} or {@code leaving}
     * @param awsId once it has one
     * @param waiting why it is not ready, in AWS's word
     * @param spec as AWS has it, in the form of the desired state; left out if AWS has it not
     * @param attributes what is not wished for but found, such as an address
     */
    record Resource(
            UUID id,
            String kind,
            String name,
            String condition,
            @Nullable String awsId,
            @Nullable Instant seenAt,
            @Nullable String waiting,
            @Nullable JsonNode spec,
            @Nullable Map<String, String> attributes) {}
}

package dev.gatehouse.web.api.operate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what a resource holds when it goes, where its kind asks.
 *
 * @param fate one of the words that the problem names if it is left out, such as whether a final snapshot is kept
 * @param liftProtection whether AWS's protection against deletion is lifted
 */
public record Decision(@Nullable UUID resource, @Nullable String fate, boolean liftProtection) {}

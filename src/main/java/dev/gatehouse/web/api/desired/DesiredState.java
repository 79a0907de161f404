package dev.gatehouse.web.api.desired;

import dev.gatehouse.web.api.operate.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wanted of a stack.
 *
 * @param why the reason that history keeps; never told again
 * @param decisions what becomes of what resources hold that are no longer mentioned, where their kinds ask
 */
record DesiredState(
        @Nullable List<DesiredResource> resources,
        @Nullable String why,
        @Nullable List<Decision> decisions) {}

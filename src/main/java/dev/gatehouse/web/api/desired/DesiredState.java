package dev.gatehouse.web.api.desired;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wanted of a stack.
 *
 * @param why the reason that history keeps; never told again
 */
record DesiredState(
        @Nullable List<DesiredResource> resources, @Nullable String why) {}

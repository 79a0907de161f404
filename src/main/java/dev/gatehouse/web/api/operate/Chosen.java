package dev.gatehouse.web.api.operate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resources that something is to be done with.
 *
 * @param why the reason that history keeps
 * @param decisions what becomes of what they hold, where their kinds ask
 */
record Chosen(
        @Nullable Set<UUID> resources,
        @Nullable String why,
        @Nullable List<Decision> decisions) {}

package dev.gatehouse.web.api.operate;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resources that something is to be done with.
 *
 * @param why the reason that history keeps
 */
record Chosen(@Nullable Set<UUID> resources, @Nullable String why) {}

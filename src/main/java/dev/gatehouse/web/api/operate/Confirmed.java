package dev.gatehouse.web.api.operate;

import org.jspecify.annotations.Nullable;

/**
 * What confirms a teardown.
 *
 * @param confirmation the stack's name
 * @param why the reason that history keeps
 */
record Confirmed(@Nullable String confirmation, @Nullable String why) {}

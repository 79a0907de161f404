package dev.gatehouse.web.api.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What confirms a teardown.
 *
 * @param confirmation the stack's name
 * @param why the reason that history keeps
 * @param decisions what becomes of what resources hold, where their kinds ask
 */
record Confirmed(
        @Nullable String confirmation,
        @Nullable String why,
        @Nullable List<Decision> decisions) {}

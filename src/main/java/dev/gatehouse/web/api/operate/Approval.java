package dev.gatehouse.web.api.operate;

import org.jspecify.annotations.Nullable;

/**
 * What lets a plan happen.
 *
 * @param basis of the plan that was looked at
 * @param why the reason that history keeps; must be said if the plan has warnings
 */
record Approval(@Nullable String basis, @Nullable String why) {}

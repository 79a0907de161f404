package dev.gatehouse.web.api.stacks;

import org.jspecify.annotations.Nullable;

/**
 * What a new stack is to be.
 *
 * @param account the twelve digits of an AWS account that the caller may use
 * @param stage {@code none}, {@code dev}, {@code alpha}, {@code beta} or {@code prod}; {@code none} if left out
 */
record NewStack(
        @Nullable String name,
        @Nullable String account,
        @Nullable String region,
        @Nullable String stage) {}

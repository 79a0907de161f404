package dev.gatehouse.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * The domain under which a stack answers.
 *
 * @param zone AWS's id of the hosted zone that has its names; null if one is made
 * @param email whom Let's Encrypt writes to; null where nothing asks for its certificates
 */
public record Site(
        String domain, @Nullable String zone, @Nullable String email) {}

package dev.gatehouse.resource;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two specs.
 *
 * @param path the component, with the natural key of a row: {@code cidr}, {@code entries[egress 100]}, {@code tags[Team]}
 * @param before its text, null if it was not there
 * @param after its text, null if it will not be there
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after, boolean forcesReplacement) {}

package dev.gatehouse.cost;

import org.jspecify.annotations.Nullable;

/**
 * Something that is billed by how much it is used, on top of what is billed by the hour.
 *
 * @param key its name is the message {@code price.<key>}
 * @param price null if the book has none for the Region
 */
public record Usage(String key, @Nullable Price price) {}

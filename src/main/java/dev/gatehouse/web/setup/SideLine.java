package dev.gatehouse.web.setup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the resource page.
 *
 * @param row what people call the row; empty for a field
 * @param identity of a row that is wanted, by which its history is found
 */
public record SideLine(Line line, String row, @Nullable UUID identity) {}

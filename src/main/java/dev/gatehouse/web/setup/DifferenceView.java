package dev.gatehouse.web.setup;

import dev.gatehouse.wizard.Merge.Side;
import org.jspecify.annotations.Nullable;

/**
 * A field or a row that two people made differently, in words.
 *
 * @param row what tells a row from others of its table; empty for a field
 * @param theirs blank if it is not there
 * @param mine blank if it is not there
 * @param proposed null if both changed it
 */
public record DifferenceView(
        String key,
        String label,
        String row,
        String theirs,
        String mine,
        @Nullable Side proposed) {}

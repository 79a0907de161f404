package dev.gatehouse.web.api.operate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a wish.
 *
 * @param outcome {@code kept}: the next plan carries it out; {@code begun}: a run does, now; {@code nothing}: there was
 *     nothing to do in AWS
 * @param reason why it was kept although it should be done at once: {@code others-wait}, {@code look} or {@code trouble}
 */
record Outcome(
        String outcome,
        @Nullable UUID run,
        @Nullable String reason,
        @Nullable Long revision) {}

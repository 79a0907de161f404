package dev.gatehouse.web.operate.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the approve button sends.
 *
 * @param basis of the plan that was seen
 * @param why the reason that was typed
 * @param shown the changes that were seen, see {@link Shown}
 */
record Approval(
        String basis, @Nullable String why, @Nullable List<String> shown) {

    String reason() {
        return why == null ? "" : why.strip();
    }

    List<String> seen() {
        return shown == null ? List.of() : shown;
    }
}

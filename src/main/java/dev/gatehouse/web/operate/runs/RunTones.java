package dev.gatehouse.web.operate.runs;

import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import java.util.Locale;

/** How the state of a run looks: its colour, its icon, and its word in messages. */
public record RunTones(String tone, String icon, String word) {

    static RunTones of(RunView run) {
        return of(run.state(), run.cancelRequested());
    }

    private static RunTones of(RunState state, boolean cancelling) {
        String word = state.name().toLowerCase(Locale.ROOT);
        return switch (state) {
            case RUNNING -> new RunTones("progress", "bi-arrow-repeat", cancelling ? "cancelling" : word);
            case SUCCEEDED -> new RunTones("success", "bi-check-circle-fill", word);
            case FAILED -> new RunTones("danger", "bi-x-octagon-fill", word);
            case CANCELLED -> new RunTones("neutral", "bi-stop-circle", word);
        };
    }
}

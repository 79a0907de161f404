package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Risk;
import dev.gatehouse.web.operate.FieldWords.FieldView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is otherwise of one resource, as the page shows it.
 *
 * @param externalId AWS's id
 * @param lines the worst first
 */
record DriftView(UUID resource, String kind, String name, String icon, String externalId, List<Line> lines) {

    /** One difference; the field is missing where the whole resource was deleted. */
    record Line(Drift drift, Optional<FieldView> field) {

        public String tone() {
            return DriftView.tone(drift.risk());
        }
    }

    public Risk risk() {
        return lines.getFirst().drift().risk();
    }

    public String tone() {
        return tone(risk());
    }

    private static String tone(Risk risk) {
        return switch (risk) {
            case INTERNET, DATA -> "danger";
            case GONE, BEHAVIOUR -> "warning";
            case LABEL -> "neutral";
        };
    }
}

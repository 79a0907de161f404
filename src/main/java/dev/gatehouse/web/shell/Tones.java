package dev.gatehouse.web.shell;

import org.springframework.stereotype.Component;

/** The icon that goes with a tone, as {@code #tones} in templates: no state is told by colour alone. */
@Component
public class Tones {

    public String icon(String tone) {
        return switch (tone) {
            case "success" -> "bi-check-circle-fill";
            case "info" -> "bi-info-circle-fill";
            case "warning" -> "bi-exclamation-triangle-fill";
            case "danger" -> "bi-x-octagon-fill";
            case "progress" -> "bi-arrow-repeat";
            case "neutral" -> "bi-circle";
            default -> throw new IllegalArgumentException("no such tone: " + tone);
        };
    }
}

package dev.gatehouse.planning;

import java.util.List;

/** Why a change is in the plan; its text is the message {@code plan.reason.<code>}. */
public record Reason(String code, List<String> arguments) {

    static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}

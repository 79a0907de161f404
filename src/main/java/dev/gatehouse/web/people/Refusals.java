package dev.gatehouse.web.people;

import dev.gatehouse.team.Refused;
import org.springframework.validation.BindingResult;

/** Puts what a rule of the team refused at the field of the form where it belongs. */
final class Refusals {

    private Refusals() {}

    static void reject(BindingResult errors, Refused refused) {
        if (refused.field().isEmpty()) {
            errors.reject(refused.code(), refused.arguments(), null);
        } else {
            errors.rejectValue(refused.field(), refused.code(), refused.arguments(), null);
        }
    }
}

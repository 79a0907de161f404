package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What Auto Scaling answers to values it cannot take. */
final class Validation {

    private Validation() {}

    static AwsError error(String message) {
        return AwsError.of("ValidationError", message);
    }

    static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw error("1 validation error detected: Value null at '" + member
                    + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    static void unsupported(@Nullable Object value, String member) {
        if (value != null
                && !Boolean.FALSE.equals(value)
                && !(value instanceof Collection<?> values && values.isEmpty())) {
            throw error("The parameter " + member + " is not supported by this sandbox.");
        }
    }
}

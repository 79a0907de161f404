package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What CloudWatch answers to values it cannot take. */
final class Validation {

    private Validation() {}

    static AwsError value(String message) {
        return AwsError.of("InvalidParameterValue", message);
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null || value instanceof Collection<?> values && values.isEmpty()) {
            throw AwsError.of("MissingParameter", "The parameter " + name + " is required.");
        }
        return value;
    }

    static void unsupported(@Nullable Object value, String name) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            throw value("The parameter " + name + " is not supported by this sandbox.");
        }
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What EC2 answers to parameters that are missing, wrong, or beyond what is simulated here. */
final class Parameters {

    private Parameters() {}

    static <T> T required(@Nullable T value, String parameter) {
        if (value == null || (value instanceof String text && text.isEmpty())) {
            throw missing("The request must contain the parameter " + parameter);
        }
        return value;
    }

    static AwsError missing(String message) {
        return AwsError.of("MissingParameter", message);
    }

    static AwsError invalidValue(@Nullable Object value, String parameter, String why) {
        return AwsError.of(
                "InvalidParameterValue", "Value (" + value + ") for parameter " + parameter + " is invalid. " + why);
    }

    static AwsError invalid(String message) {
        return AwsError.of("InvalidParameterValue", message);
    }

    static AwsError combination(String message) {
        return AwsError.of("InvalidParameterCombination", message);
    }

    /** For calls that change one attribute at a time: refuses none, and more than one. */
    static void one(Map<String, ? extends @Nullable Object> attributes) {
        List<String> given = attributes.entrySet().stream()
                .filter(attribute -> attribute.getValue() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (given.isEmpty()) {
            throw combination("No attributes specified.");
        }
        if (given.size() > 1) {
            throw combination("Fields for multiple attribute types specified: " + String.join(", ", given));
        }
    }

    /** Refuses a parameter that AWS knows and the sandbox does not, rather than ignoring it. */
    static void unsupported(@Nullable Object value, String parameter) {
        boolean absent = value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Collection<?> values && values.isEmpty());
        if (!absent) {
            throw AwsError.of(
                    "UnsupportedOperation", "The parameter " + parameter + " is not supported by this sandbox.");
        }
    }
}

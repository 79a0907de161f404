package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Elastic Load Balancing answers to values it cannot take. */
final class Validation {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]*");
    private static final int LONGEST_NAME = 32;

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

    /** The name of a load balancer or a target group. */
    static String name(@Nullable String given, String what) {
        String name = required(given, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw error("The " + what + " name '" + name + "' cannot be longer than '32' characters");
        }
        if (!NAME.matcher(name).matches()) {
            throw error("The " + what + " name '" + name
                    + "' can only contain characters that are alphanumeric characters and hyphens(-)");
        }
        if (name.startsWith("-") || name.endsWith("-")) {
            throw error("The " + what + " name '" + name + "' cannot begin or end with a hyphen(-)");
        }
        if (what.equals("load balancer") && name.startsWith("internal-")) {
            throw error("The load balancer name '" + name + "' cannot begin with 'internal-'");
        }
        return name;
    }

    static int port(@Nullable Integer given) {
        int port = required(given, "port");
        between(port, 1, 65_535, "port");
        return port;
    }

    static void between(int value, int least, int most, String member) {
        if (value < least) {
            throw error("1 validation error detected: Value '" + value + "' at '" + member
                    + "' failed to satisfy constraint: Member must have value greater than or equal to " + least);
        }
        if (value > most) {
            throw error("1 validation error detected: Value '" + value + "' at '" + member
                    + "' failed to satisfy constraint: Member must have value less than or equal to " + most);
        }
    }

    /** Refuses what AWS knows and the sandbox does not, rather than ignoring it. */
    static void unsupported(@Nullable Object value, String member) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            throw error("The parameter " + member + " is not supported by this sandbox.");
        }
    }

    /** The same where one value of several is simulated. */
    static void only(String one, @Nullable String value, String member) {
        if (value != null && !value.equals(one)) {
            throw error("The " + member + " '" + value + "' is not supported by this sandbox, only '" + one + "'.");
        }
    }
}

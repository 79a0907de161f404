package dev.gatehouse.sandbox.traits;

import dev.gatehouse.sandbox.AwsError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Refuses parameters that AWS knows and the sandbox does not, rather than ignoring them. */
public final class Unsupported {

    private Unsupported() {}

    /** @param known the members that the operation heeds; any other must be absent, empty or false */
    public static void refuse(SdkPojo request, Set<String> known) {
        for (SdkField<?> field : request.sdkFields()) {
            if (!known.contains(field.memberName()) && isGiven(field.getValueOrDefault(request))) {
                throw AwsError.of(
                        "InvalidParameterValue",
                        "The parameter " + field.memberName() + " is not supported by this sandbox.");
            }
        }
    }

    /** Refuses what a parameter may say to AWS and not to the sandbox. */
    public static void refuseUnless(@Nullable Object value, String parameter, Object... simulated) {
        if (value != null && !List.of(simulated).contains(value)) {
            throw AwsError.of(
                    "InvalidParameterValue",
                    "The value " + value + " of the parameter " + parameter + " is not supported by this sandbox.");
        }
    }

    private static boolean isGiven(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case Collection<?> values -> !values.isEmpty();
            case Map<?, ?> values -> !values.isEmpty();
            default -> true;
        };
    }
}

package dev.gatehouse.sandbox;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints of AWS's service models, in the words of the services that check them by machine. */
public final class Constraints {

    private final String code;

    /** @param code with which a service answers, such as {@code ValidationError} */
    public Constraints(String code) {
        this.code = code;
    }

    public AwsError violated(@Nullable Object value, String member, String constraint) {
        String shown = value == null ? "null" : "'" + value + "'";
        return AwsError.of(
                code,
                "1 validation error detected: Value " + shown + " at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }

    /** No value is fine; that it must be there is checked before, by {@link dev.gatehouse.sandbox.gateway.Refusals}. */
    public void length(@Nullable String value, String member, int least, int most) {
        if (value != null && value.length() < least) {
            throw violated(value, member, "Member must have length greater than or equal to " + least);
        }
        if (value != null && value.length() > most) {
            throw violated(value, member, "Member must have length less than or equal to " + most);
        }
    }

    public void pattern(@Nullable String value, String member, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw violated(value, member, "Member must satisfy regular expression pattern: " + pattern.pattern());
        }
    }

    public void range(@Nullable Integer value, String member, int least, int most) {
        if (value != null && value < least) {
            throw violated(value, member, "Member must have value greater than or equal to " + least);
        }
        if (value != null && value > most) {
            throw violated(value, member, "Member must have value less than or equal to " + most);
        }
    }

    public void among(@Nullable String value, String member, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw violated(value, member, "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
        }
    }
}

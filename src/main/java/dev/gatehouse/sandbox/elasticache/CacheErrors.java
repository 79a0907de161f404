package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ElastiCache answers to parameters that are missing or wrong. */
final class CacheErrors {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z](?:-?[A-Za-z0-9])*");

    private CacheErrors() {}

    static String required(@Nullable String value, String parameter) {
        if (value == null || value.isEmpty()) {
            throw invalid("The parameter " + parameter + " must be provided and must not be blank.");
        }
        return value;
    }

    /** A letter, then letters, digits and single hyphens, none of them at the end. */
    static String identifier(@Nullable String value, String parameter, int longest) {
        String wanted = required(value, parameter);
        if (wanted.length() > longest || !IDENTIFIER.matcher(wanted).matches()) {
            throw invalid("The parameter " + parameter
                    + " is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII"
                    + " letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive"
                    + " hyphens.");
        }
        return wanted;
    }

    static AwsError invalid(String message) {
        return AwsError.of("InvalidParameterValue", message);
    }

    static AwsError combination(String message) {
        return AwsError.of("InvalidParameterCombination", message);
    }
}

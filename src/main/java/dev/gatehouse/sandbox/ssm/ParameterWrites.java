package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Constraints;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

/** Parameters, made and overwritten. */
final class ParameterWrites {

    static final Constraints CONSTRAINTS = new Constraints("ValidationException");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./-]+");
    private static final List<String> TYPES = List.of("String", "StringList", "SecureString");
    private static final int STANDARD = 4096;

    private final Cloud cloud;
    private final ParameterRows rows;

    ParameterWrites(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new ParameterRows(cloud);
    }

    public PutParameterResponse putParameter(PutParameterRequest request) {
        String name = name(request.name());
        CONSTRAINTS.among(request.typeAsString(), "type", TYPES);
        Optional<ParameterRow> there = rows.own().get(name);
        boolean overwrites = Boolean.TRUE.equals(request.overwrite());
        if (there.isPresent() && !overwrites) {
            throw AwsError.of(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to"
                            + " true.");
        }
        if (there.isPresent() && !request.tags().isEmpty()) {
            throw AwsError.of(
                    "ValidationException",
                    "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please"
                            + " remove overwrite flag.");
        }
        if (there.isEmpty() && request.type() == null) {
            throw AwsError.of("ValidationException", "A parameter type is required when you create a parameter.");
        }
        checkValue(request);
        ParameterRow row = new ParameterRow(
                name,
                there.map(ParameterRow::type)
                        .filter(type -> request.type() == null)
                        .orElse(request.typeAsString()),
                request.value(),
                there.map(ParameterRow::version).orElse(0L) + 1,
                cloud.now(),
                request.description() == null
                        ? there.map(ParameterRow::description).orElse(null)
                        : request.description(),
                request.allowedPattern(),
                request.dataType() == null ? "text" : request.dataType(),
                there.map(ParameterRow::tags).orElseGet(() -> ParameterTags.with(Map.of(), request.tags())));
        rows.own().put(name, row);
        return PutParameterResponse.builder()
                .version(row.version())
                .tier("Standard")
                .build();
    }

    private static String name(String name) {
        CONSTRAINTS.length(name, "name", 1, 2048);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/aws") || lower.startsWith("aws") || lower.startsWith("ssm")) {
            throw AwsError.of(
                    "ValidationException",
                    "Parameter name: can't be prefixed with \"" + (lower.contains("aws") ? "aws" : "ssm")
                            + "\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash"
                            + " symbol; each sub-path can be formed as a mix of letters, numbers and the following 3"
                            + " symbols .-_");
        }
        if (!NAME.matcher(name).matches()) {
            throw AwsError.of(
                    "ValidationException",
                    "Parameter name must be a fully qualified name: letters, numbers and the symbols .-_/ only.");
        }
        if (name.contains("/") && !name.startsWith("/")) {
            throw AwsError.of("ValidationException", "Parameter name must be a fully qualified name.");
        }
        return name;
    }

    private static void checkValue(PutParameterRequest request) {
        CONSTRAINTS.length(request.value(), "value", 1, STANDARD);
        String pattern = request.allowedPattern();
        if (pattern == null) {
            return;
        }
        try {
            if (!Pattern.compile(pattern).matcher(request.value()).find()) {
                throw AwsError.of(
                        "ParameterPatternMismatchException",
                        "Parameter value, cannot be validated against allowedPattern: " + pattern);
            }
        } catch (PatternSyntaxException e) {
            throw AwsError.of("InvalidAllowedPatternException", "The regular expression is not valid: " + pattern);
        }
    }
}

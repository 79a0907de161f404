package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policy documents: kept as they were sent, shown with percent signs as IAM shows them. */
final class Documents {

    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");

    private Documents() {}

    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** A policy that says who may assume a role. */
    static String trust(String document) {
        for (JsonNode statement : statements(document)) {
            if (statement.has("Resource") || statement.has("NotResource")) {
                throw malformed("Has prohibited field Resource");
            }
            if (!statement.has("Principal") && !statement.has("NotPrincipal")) {
                throw malformed("Missing required field Principal");
            }
            for (JsonNode action : each(statement.path("Action"))) {
                if (!action.asString().startsWith("sts:") && !action.asString().equals("*")) {
                    throw malformed("AssumeRole policy may only specify STS AssumeRole actions.");
                }
            }
        }
        return document;
    }

    /** A policy that says what may be done. */
    static String permissions(String document) {
        for (JsonNode statement : statements(document)) {
            if (statement.has("Principal") || statement.has("NotPrincipal")) {
                throw malformed("Policy document should not specify a principal.");
            }
            if (!statement.has("Resource") && !statement.has("NotResource")) {
                throw malformed("Policy statement must contain resources.");
            }
        }
        return document;
    }

    private static Iterable<JsonNode> statements(String document) {
        JsonNode policy = parse(document);
        if (!policy.isObject() || !policy.has("Statement")) {
            throw malformed("Syntax errors in policy.");
        }
        Iterable<JsonNode> statements = each(policy.get("Statement"));
        for (JsonNode statement : statements) {
            if (!statement.isObject()
                    || !EFFECTS.contains(statement.path("Effect").asString(""))) {
                throw malformed("Syntax errors in policy.");
            }
            if (!statement.has("Action") && !statement.has("NotAction")) {
                throw malformed("Policy statement must contain actions.");
            }
        }
        return statements;
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() || oneOrMany.isMissingNode() ? oneOrMany : List.of(oneOrMany);
    }

    private static JsonNode parse(String document) {
        try {
            return JsonMapper.shared().readTree(document);
        } catch (JacksonException e) {
            throw malformed("This policy contains invalid Json");
        }
    }

    private static AwsError malformed(String message) {
        return AwsError.of("MalformedPolicyDocument", message);
    }
}

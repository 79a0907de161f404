package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.wire.WireRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says to call, where and what: the credential scope of a Signature Version 4. The signature is not verified. */
record Credential(String accessKeyId, String region, String service, Optional<String> sessionToken) {

    private static final Pattern HEADER = Pattern.compile(
            "AWS4-HMAC-SHA256\\s+.*?Credential=([^/,\\s]+)/\\d{8}/([^/,\\s]+)/([^/,\\s]+)/aws4_request.*");
    private static final Pattern QUERY = Pattern.compile("([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request");

    /** From the header, or from the query string of a presigned request. */
    static Optional<Credential> of(WireRequest request) {
        Optional<String> header = request.header("authorization");
        if (header.isPresent()) {
            return header.map(HEADER::matcher)
                    .filter(Matcher::matches)
                    .map(scope -> of(scope, request.header("x-amz-security-token")));
        }
        return request.parameter("X-Amz-Credential")
                .map(QUERY::matcher)
                .filter(Matcher::matches)
                .map(scope -> of(scope, request.parameter("X-Amz-Security-Token")));
    }

    private static Credential of(Matcher scope, Optional<String> sessionToken) {
        return new Credential(scope.group(1), scope.group(2), scope.group(3), sessionToken);
    }
}

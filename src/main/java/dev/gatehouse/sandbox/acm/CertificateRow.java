package dev.gatehouse.sandbox.acm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param names the domain name and then the alternative ones, each once
 * @param issued when every name was shown to be the account's
 * @param failed when ACM gave up looking
 * @param imported the texts that were imported; nothing if ACM issues it
 */
record CertificateRow(
        String arn,
        List<String> names,
        Instant created,
        @Nullable Instant issued,
        @Nullable Instant failed,
        List<String> validated,
        String keyAlgorithm,
        String transparency,
        @Nullable String token,
        @Nullable ImportedRow imported,
        Map<String, String> tags) {

    record ImportedRow(
            String body, @Nullable String chain, Instant notBefore, Instant notAfter, String serial, String issuer) {}

    String domain() {
        return names.getFirst();
    }

    String status() {
        if (imported != null || issued != null) {
            return "ISSUED";
        }
        return failed == null ? "PENDING_VALIDATION" : "VALIDATION_TIMED_OUT";
    }

    /** The same certificate after one more name was found to be validated. */
    CertificateRow withValidated(String name, Instant at) {
        List<String> more = new ArrayList<>(validated);
        more.add(name);
        Instant done = more.containsAll(names) ? at : issued;
        return new CertificateRow(
                arn, names, created, done, failed, more, keyAlgorithm, transparency, token, imported, tags);
    }

    CertificateRow timedOut(Instant at) {
        return new CertificateRow(
                arn, names, created, issued, at, validated, keyAlgorithm, transparency, token, imported, tags);
    }

    CertificateRow withTransparency(String preference) {
        return new CertificateRow(
                arn, names, created, issued, failed, validated, keyAlgorithm, preference, token, imported, tags);
    }

    CertificateRow withTags(Map<String, String> newTags) {
        return new CertificateRow(
                arn, names, created, issued, failed, validated, keyAlgorithm, transparency, token, imported, newTags);
    }
}

package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Constraints;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.acm.model.CertificateOptions;
import software.amazon.awssdk.services.acm.model.RequestCertificateRequest;
import software.amazon.awssdk.services.acm.model.RequestCertificateResponse;
import software.amazon.awssdk.services.acm.model.ValidationMethod;

/** Requests for certificates that ACM issues. */
final class Requests {

    private static final Constraints CONSTRAINTS = new Constraints("ValidationException");
    private static final Pattern NAME =
            Pattern.compile("(\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])");
    private static final Pattern TOKEN = Pattern.compile("\\w+");
    private static final List<String> ALGORITHMS =
            List.of("RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1");

    private final Cloud cloud;
    private final CertificateRows rows;

    Requests(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new CertificateRows(cloud);
    }

    public RequestCertificateResponse requestCertificate(RequestCertificateRequest request) {
        List<String> names = names(request);
        String algorithm = request.keyAlgorithmAsString() == null ? "RSA_2048" : request.keyAlgorithmAsString();
        CONSTRAINTS.among(algorithm, "keyAlgorithm", ALGORITHMS);
        CONSTRAINTS.length(request.idempotencyToken(), "idempotencyToken", 1, 32);
        CONSTRAINTS.pattern(request.idempotencyToken(), "idempotencyToken", TOKEN);
        unsupported(request);
        Optional<CertificateRow> before = sameRequest(names, request.idempotencyToken());
        if (before.isPresent()) {
            return RequestCertificateResponse.builder()
                    .certificateArn(before.get().arn())
                    .build();
        }
        int quota = cloud.quotas().of("certificates", 2500);
        if (rows.table().all().size() >= quota) {
            throw AwsError.of(
                    "LimitExceededException",
                    "Error: you have reached your limit of " + quota + " certificates in the last year.");
        }
        CertificateRow certificate = new CertificateRow(
                "arn:aws:acm:" + cloud.region() + ":" + cloud.account() + ":certificate/" + cloud.newUuid(),
                names,
                cloud.now(),
                null,
                null,
                List.of(),
                algorithm,
                transparency(request.options()),
                request.idempotencyToken(),
                null,
                CertificateTags.with(Map.of(), request.tags()));
        rows.put(certificate);
        return RequestCertificateResponse.builder()
                .certificateArn(certificate.arn())
                .build();
    }

    private List<String> names(RequestCertificateRequest request) {
        CONSTRAINTS.length(request.domainName(), "domainName", 1, 253);
        CONSTRAINTS.pattern(request.domainName(), "domainName", NAME);
        if (request.domainName().length() > 64) {
            throw AwsError.of(
                    "InvalidParameterException", "The first domain name can have no more than 64 characters.");
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(request.domainName().toLowerCase(Locale.ROOT));
        for (String name : request.subjectAlternativeNames()) {
            CONSTRAINTS.length(name, "subjectAlternativeNames", 1, 253);
            CONSTRAINTS.pattern(name, "subjectAlternativeNames", NAME);
            names.add(name.toLowerCase(Locale.ROOT));
        }
        int quota = cloud.quotas().of("names-per-certificate", 10);
        if (names.size() > quota) {
            throw AwsError.of(
                    "LimitExceededException",
                    "Error: you have reached your limit of " + quota + " domain names for this certificate.");
        }
        return List.copyOf(names);
    }

    private static void unsupported(RequestCertificateRequest request) {
        if (request.certificateAuthorityArn() != null) {
            throw AwsError.of("InvalidParameterException", "Private authorities are not supported by this sandbox.");
        }
        if (request.validationMethod() != ValidationMethod.DNS) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "Validation methods other than DNS are not supported by this sandbox.");
        }
    }

    /** A token is remembered for an hour. */
    private Optional<CertificateRow> sameRequest(List<String> names, @Nullable String token) {
        return rows.table().all().stream()
                .filter(certificate -> token != null && token.equals(certificate.token()))
                .filter(certificate -> certificate.names().equals(names))
                .filter(certificate ->
                        cloud.now().isBefore(certificate.created().plus(Duration.ofHours(1))))
                .findFirst();
    }

    static String transparency(@Nullable CertificateOptions options) {
        return options == null || options.certificateTransparencyLoggingPreferenceAsString() == null
                ? "ENABLED"
                : options.certificateTransparencyLoggingPreferenceAsString();
    }
}

package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.acm.model.ImportCertificateRequest;
import software.amazon.awssdk.services.acm.model.ImportCertificateResponse;

/** Certificates that others issued. */
final class Imports {

    private static final Pattern COMMON_NAME = Pattern.compile("CN=([^,]+)");
    private static final int DNS_NAME = 2;

    private final Cloud cloud;
    private final CertificateRows rows;

    Imports(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new CertificateRows(cloud);
    }

    public ImportCertificateResponse importCertificate(ImportCertificateRequest request) {
        X509Certificate certificate = parse(request.certificate());
        if (!request.privateKey().asUtf8String().contains("PRIVATE KEY-----")) {
            throw AwsError.of("ValidationException", "The private key is not supported.");
        }
        String arn = request.certificateArn();
        if (arn != null) {
            rows.find(arn);
        }
        CertificateRow row = new CertificateRow(
                arn == null
                        ? "arn:aws:acm:" + cloud.region() + ":" + cloud.account() + ":certificate/" + cloud.newUuid()
                        : arn,
                names(certificate),
                cloud.now(),
                null,
                null,
                List.of(),
                certificate.getPublicKey() instanceof RSAPublicKey key
                        ? "RSA_" + key.getModulus().bitLength()
                        : "EC_prime256v1",
                "DISABLED",
                null,
                new CertificateRow.ImportedRow(
                        request.certificate().asUtf8String(),
                        request.certificateChain() == null
                                ? null
                                : request.certificateChain().asUtf8String(),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        certificate.getSerialNumber().toString(16),
                        certificate.getIssuerX500Principal().getName()),
                CertificateTags.with(Map.of(), request.tags()));
        rows.put(row);
        return ImportCertificateResponse.builder().certificateArn(row.arn()).build();
    }

    private static X509Certificate parse(SdkBytes pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.asByteArrayUnsafe()));
        } catch (CertificateException e) {
            throw AwsError.of(
                    "ValidationException",
                    "The certificate field contains more than one certificate or is"
                            + " not a valid PEM-encoded certificate.");
        }
    }

    private static List<String> names(X509Certificate certificate) {
        Set<String> names = new LinkedHashSet<>();
        Matcher common =
                COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (common.find()) {
            names.add(common.group(1));
        }
        try {
            if (certificate.getSubjectAlternativeNames() != null) {
                certificate.getSubjectAlternativeNames().stream()
                        .filter(name -> name.get(0).equals(DNS_NAME))
                        .forEach(name -> names.add(name.get(1).toString()));
            }
        } catch (CertificateException e) {
            throw AwsError.of("ValidationException", "The certificate's alternative names cannot be read.");
        }
        if (names.isEmpty()) {
            throw AwsError.of("ValidationException", "Certificate must contain at least one domain name.");
        }
        return List.copyOf(names);
    }
}

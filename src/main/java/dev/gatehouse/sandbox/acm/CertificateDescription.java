package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.DomainValidation;

/** A certificate as ACM shows it. */
record CertificateDescription(Cloud cloud, CertificateRow row) {

    /** Public certificates of Amazon's live that long since early 2026; before that it was 13 months. */
    private static final Duration LIFE = Duration.ofDays(198);

    /** What the record must say is known a moment after the request. */
    private static final Duration RECORD_SHOWN = Duration.ofSeconds(3);

    CertificateDetail detail() {
        CertificateDetail.Builder detail = CertificateDetail.builder()
                .certificateArn(row.arn())
                .domainName(row.domain())
                .subjectAlternativeNames(row.names())
                .status(row.status())
                .keyAlgorithm(row.keyAlgorithm().replaceFirst("^RSA_", "RSA-"))
                .subject("CN=" + row.domain())
                .inUseBy(cloud.usersOf(row.arn()))
                .options(options -> options.certificateTransparencyLoggingPreference(row.transparency()));
        CertificateRow.ImportedRow imported = row.imported();
        if (imported != null) {
            return detail.type("IMPORTED")
                    .importedAt(row.created())
                    .notBefore(imported.notBefore())
                    .notAfter(imported.notAfter())
                    .serial(imported.serial())
                    .issuer(imported.issuer())
                    .renewalEligibility("INELIGIBLE")
                    .build();
        }
        detail.type("AMAZON_ISSUED")
                .createdAt(row.created())
                .issuer("Amazon")
                .signatureAlgorithm("SHA256WITHRSA")
                .renewalEligibility(row.issued() == null || !isUsed() ? "INELIGIBLE" : "ELIGIBLE")
                .domainValidationOptions(
                        row.names().stream().map(this::validation).toList());
        Instant issued = row.issued();
        return issued == null
                ? detail.build()
                : detail.issuedAt(issued)
                        .notBefore(issued.truncatedTo(ChronoUnit.DAYS))
                        .notAfter(expires(issued))
                        .build();
    }

    private boolean isUsed() {
        return !cloud.usersOf(row.arn()).isEmpty();
    }

    private static Instant expires(Instant issued) {
        return issued.truncatedTo(ChronoUnit.DAYS).plus(LIFE).minusSeconds(1);
    }

    private DomainValidation validation(String name) {
        DomainValidation.Builder validation = DomainValidation.builder()
                .domainName(name)
                .validationDomain(name)
                .validationMethod("DNS")
                .validationStatus(validationStatus(name));
        if (cloud.now().isBefore(row.created().plus(cloud.durations().of(RECORD_SHOWN)))) {
            return validation.build();
        }
        Validation.Wanted wanted = Validation.of(cloud.account(), name);
        return validation
                .resourceRecord(
                        record -> record.name(wanted.name()).type("CNAME").value(wanted.value()))
                .build();
    }

    private String validationStatus(String name) {
        if (row.validated().contains(name)) {
            return "SUCCESS";
        }
        return row.failed() == null ? "PENDING_VALIDATION" : "FAILED";
    }

    CertificateSummary summary() {
        CertificateRow.ImportedRow imported = row.imported();
        List<String> names = row.names();
        return CertificateSummary.builder()
                .certificateArn(row.arn())
                .domainName(row.domain())
                .subjectAlternativeNameSummaries(names)
                .hasAdditionalSubjectAlternativeNames(false)
                .status(row.status())
                .type(imported == null ? "AMAZON_ISSUED" : "IMPORTED")
                .keyAlgorithm(row.keyAlgorithm())
                .inUse(isUsed())
                .createdAt(imported == null ? row.created() : null)
                .importedAt(imported == null ? null : row.created())
                .issuedAt(row.issued())
                .notAfter(notAfter(imported))
                .build();
    }

    private @Nullable Instant notAfter(CertificateRow.@Nullable ImportedRow imported) {
        if (imported != null) {
            return imported.notAfter();
        }
        Instant issued = row.issued();
        return issued == null ? null : expires(issued);
    }
}

package dev.gatehouse.kinds.certificate;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;

/** What AWS says of a certificate, in our words. */
final class CertificateReport {

    private CertificateReport() {}

    /** As the list tells it: without its tags, and so without its zone. */
    static Present<CertificateSpec> of(CertificateSummary summary) {
        return new Present<>(
                summary.certificateArn(),
                new CertificateSpec(summary.domainName(), summary.subjectAlternativeNameSummaries(), null, Tags.NONE),
                readiness(summary.statusAsString()),
                Map.of("arn", summary.certificateArn(), "status", summary.statusAsString()),
                Optional.empty());
    }

    static Present<CertificateSpec> of(CertificateDetail detail, Map<String, String> tags) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("arn", detail.certificateArn());
        attributes.put("status", detail.statusAsString());
        if (ValidationRecords.areKnown(detail)) {
            attributes.put("validation", ValidationRecords.text(ValidationRecords.of(detail)));
        }
        if (detail.notAfter() != null) {
            attributes.put("expires", detail.notAfter().toString());
        }
        return new Present<>(
                detail.certificateArn(),
                new CertificateSpec(
                        detail.domainName(),
                        detail.subjectAlternativeNames(),
                        zone(tags.get(CertificateDriver.ZONE)),
                        TagMap.visible(tags)),
                readiness(detail.statusAsString()),
                attributes,
                TagMap.ownership(tags));
    }

    private static @Nullable Ref<HostedZoneSpec> zone(@Nullable String id) {
        return id == null ? null : Ref.external(id);
    }

    private static Readiness readiness(String status) {
        return switch (status) {
            case "ISSUED" -> Readiness.READY;
            case "PENDING_VALIDATION" -> new Readiness.InProgress(status);
            default -> new Readiness.Failed(status);
        };
    }
}

package dev.gatehouse.kinds.certificate;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.CertificateType;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.acm.model.Tag;
import software.amazon.awssdk.services.acm.model.ValidationMethod;
import software.amazon.awssdk.services.route53.Route53Client;

/** Brings certificates about. */
@Component
final class CertificateDriver implements Driver<CertificateSpec> {

    /** The zone in which we wrote the records: AWS does not know where they are. */
    static final String ZONE = Ownership.PREFIX + "validated-in";

    private final Clients clients;

    CertificateDriver(Clients clients) {
        this.clients = clients;
    }

    private AcmClient acm(Scope scope) {
        return clients.of(AcmClient.class, scope);
    }

    private Route53Client route53(Scope scope) {
        return clients.of(Route53Client.class, scope);
    }

    /** Imported ones are none of this kind. */
    @Override
    public List<Present<CertificateSpec>> observe(Scope scope, Set<String> detailed) {
        AcmClient acm = acm(scope);
        return issuedByAmazon(acm).stream()
                .map(summary -> detailed.contains(summary.certificateArn())
                        ? CertificateReport.of(
                                describe(acm, summary.certificateArn()), tags(acm, summary.certificateArn()))
                        : CertificateReport.of(summary))
                .toList();
    }

    private static List<CertificateSummary> issuedByAmazon(AcmClient acm) {
        return acm
                .listCertificatesPaginator(
                        request -> request.includes(filters -> filters.keyTypes(KeyAlgorithm.knownValues())))
                .certificateSummaryList()
                .stream()
                .filter(summary -> summary.type() != CertificateType.IMPORTED)
                .toList();
    }

    private static CertificateDetail describe(AcmClient acm, String arn) {
        return acm.describeCertificate(request -> request.certificateArn(arn)).certificate();
    }

    private static Map<String, String> tags(AcmClient acm, String arn) {
        Map<String, String> tags = new TreeMap<>();
        acm.listTagsForCertificate(request -> request.certificateArn(arn))
                .tags()
                .forEach(tag -> tags.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        return tags;
    }

    @Override
    public String create(Scope scope, CertificateSpec desired, Creation creation) {
        return acm(scope)
                .requestCertificate(request -> {
                    request.domainName(desired.domain())
                            .validationMethod(ValidationMethod.DNS)
                            .idempotencyToken(token(creation.token()))
                            .tags(list(creation.tags().values()));
                    if (!desired.otherNames().isEmpty()) {
                        request.subjectAlternativeNames(desired.otherNames());
                    }
                })
                .certificateArn();
    }

    /** Of 32 word characters, the most that it may have. */
    private static String token(String token) {
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<CertificateSpec> observed, CertificateSpec desired) {
        AcmClient acm = acm(scope);
        String arn = observed.externalId();
        moveRecords(scope, arn, observed.spec().zone(), desired.zone());
        TagMap.update(
                observed.spec().tags(),
                desired.tags(),
                set -> acm.addTagsToCertificate(
                        request -> request.certificateArn(arn).tags(list(set))),
                gone -> acm.removeTagsFromCertificate(request -> request.certificateArn(arn)
                        .tags(gone.stream()
                                .map(key -> Tag.builder().key(key).build())
                                .toList())));
    }

    private void moveRecords(
            Scope scope, String arn, @Nullable Ref<HostedZoneSpec> from, @Nullable Ref<HostedZoneSpec> to) {
        if (Objects.equals(from, to)) {
            return;
        }
        AcmClient acm = acm(scope);
        CertificateDetail certificate = describe(acm, arn);
        if (!ValidationRecords.areKnown(certificate)) {
            // Asked again a moment later, AWS knows them.
            return;
        }
        if (to != null) {
            ValidationRecords.write(route53(scope), to.externalId(), ValidationRecords.of(certificate));
            acm.addTagsToCertificate(request -> request.certificateArn(arn).tags(list(Map.of(ZONE, to.externalId()))));
        } else {
            acm.removeTagsFromCertificate(request ->
                    request.certificateArn(arn).tags(Tag.builder().key(ZONE).build()));
        }
        if (from != null) {
            removeRecords(scope, certificate, from.externalId());
        }
    }

    /** But for those that another certificate of the account is validated and renewed by. */
    private void removeRecords(Scope scope, CertificateDetail certificate, String zoneId) {
        List<String> needed = new ArrayList<>();
        issuedByAmazon(acm(scope)).stream()
                .filter(other -> !other.certificateArn().equals(certificate.certificateArn()))
                .forEach(other -> other.subjectAlternativeNameSummaries().stream()
                        .map(ValidationRecords::bare)
                        .forEach(needed::add));
        List<ResourceRecord> idle = certificate.domainValidationOptions().stream()
                .filter(option -> option.resourceRecord() != null)
                .filter(option -> !needed.contains(ValidationRecords.bare(option.domainName())))
                .map(option -> option.resourceRecord())
                .distinct()
                .toList();
        ValidationRecords.remove(route53(scope), zoneId, idle);
    }

    @Override
    public void delete(Scope scope, Present<CertificateSpec> observed) {
        AcmClient acm = acm(scope);
        String arn = observed.externalId();
        Faults.absentIsSuccess(() -> {
            CertificateDetail certificate = describe(acm, arn);
            Ref<HostedZoneSpec> zone = observed.spec().zone();
            if (zone != null) {
                // First, as only the certificate says which they are: without it nobody would ever remove them.
                removeRecords(scope, certificate, zone.externalId());
            }
            acm.deleteCertificate(request -> request.certificateArn(arn));
        });
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}

package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.DeleteCertificateRequest;
import software.amazon.awssdk.services.acm.model.DeleteCertificateResponse;
import software.amazon.awssdk.services.acm.model.DescribeCertificateRequest;
import software.amazon.awssdk.services.acm.model.DescribeCertificateResponse;
import software.amazon.awssdk.services.acm.model.GetCertificateRequest;
import software.amazon.awssdk.services.acm.model.GetCertificateResponse;
import software.amazon.awssdk.services.acm.model.ListCertificatesRequest;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;
import software.amazon.awssdk.services.acm.model.UpdateCertificateOptionsRequest;
import software.amazon.awssdk.services.acm.model.UpdateCertificateOptionsResponse;

/** Certificates: shown, listed, and deleted once nothing uses them. */
final class Certificates {

    /** Without a filter the list has no others. */
    private static final List<String> LISTED_ALGORITHMS = List.of("RSA_1024", "RSA_2048");

    private final Cloud cloud;
    private final CertificateRows rows;

    Certificates(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new CertificateRows(cloud);
    }

    public DescribeCertificateResponse describeCertificate(DescribeCertificateRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        return DescribeCertificateResponse.builder()
                .certificate(new CertificateDescription(cloud, certificate).detail())
                .build();
    }

    public ListCertificatesResponse listCertificates(ListCertificatesRequest request) {
        List<String> algorithms =
                request.includes() == null || !request.includes().hasKeyTypes()
                        ? LISTED_ALGORITHMS
                        : request.includes().keyTypesAsStrings();
        List<CertificateRow> wanted = rows.table().all().stream()
                .filter(certificate -> algorithms.contains(certificate.keyAlgorithm()))
                .filter(certificate -> !request.hasCertificateStatuses()
                        || request.certificateStatusesAsStrings().contains(certificate.status()))
                .toList();
        int size = Optional.ofNullable(request.maxItems()).orElse(100);
        Page<CertificateRow> page = Page.of(
                wanted,
                CertificateRow::arn,
                request.nextToken(),
                size,
                AwsError.of("ValidationException", "Invalid NextToken."));
        return ListCertificatesResponse.builder()
                .certificateSummaryList(page.items().stream()
                        .map(certificate -> new CertificateDescription(cloud, certificate).summary())
                        .toArray(CertificateSummary[]::new))
                .nextToken(page.next())
                .build();
    }

    /** Only of what was imported: the sandbox signs nothing. */
    public GetCertificateResponse getCertificate(GetCertificateRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        CertificateRow.ImportedRow imported = certificate.imported();
        if (imported == null) {
            throw AwsError.of(
                    "RequestInProgressException",
                    "Certificate " + certificate.arn() + " in account " + cloud.account()
                            + " has no text in this sandbox.");
        }
        return GetCertificateResponse.builder()
                .certificate(imported.body())
                .certificateChain(imported.chain())
                .build();
    }

    public UpdateCertificateOptionsResponse updateCertificateOptions(UpdateCertificateOptionsRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        rows.put(certificate.withTransparency(Requests.transparency(request.options())));
        return UpdateCertificateOptionsResponse.builder().build();
    }

    public DeleteCertificateResponse deleteCertificate(DeleteCertificateRequest request) {
        CertificateRow certificate = rows.find(request.certificateArn());
        if (!cloud.usersOf(certificate.arn()).isEmpty()) {
            throw AwsError.of(
                    "ResourceInUseException",
                    "Certificate " + certificate.arn() + " in account " + cloud.account() + " is in use.");
        }
        rows.table().remove(certificate.arn());
        return DeleteCertificateResponse.builder().build();
    }
}

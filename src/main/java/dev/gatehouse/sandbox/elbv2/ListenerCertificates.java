package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.acm.IssuedCertificates;
import dev.gatehouse.sandbox.acm.IssuedCertificates.Issued;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesResponse;

/** The certificates of a listener: the default one, and those it picks by the name a client asks for. */
public final class ListenerCertificates {

    private static final int MOST = 25;
    private static final Pattern ARN =
            Pattern.compile("arn:aws:(?:acm:([a-z0-9-]+):\\d{12}:certificate|iam::\\d{12}:server-certificate)/.+");

    private static final Set<String> KEYS =
            Set.of("RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1");

    private final Cloud cloud;
    private final Tables tables;

    public ListenerCertificates(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    /** That it is there to be shown: of this Region and account, and issued. Codes and words as observed on AWS until 2025. */
    void check(String arn) {
        Matcher parts = ARN.matcher(arn);
        if (!parts.matches() || parts.group(1) != null && !parts.group(1).equals(cloud.region())) {
            throw Validation.error("Certificate ARN '" + arn + "' is not valid");
        }
        Issued certificate = new IssuedCertificates(cloud)
                .find(arn)
                .orElseThrow(() -> AwsError.of("CertificateNotFound", "Certificate '" + arn + "' not found"));
        if (!certificate.issued() || !KEYS.contains(certificate.keyAlgorithm())) {
            throw AwsError.of(
                    "UnsupportedCertificate",
                    "The certificate '" + arn
                            + "' must have a fully-qualified domain name, a supported signature, and a"
                            + " supported key size.");
        }
    }

    public AddListenerCertificatesResponse addListenerCertificates(AddListenerCertificatesRequest request) {
        ListenerRow listener = tables.listener(request.listenerArn());
        List<String> all = new ArrayList<>(listener.certificates());
        for (Certificate certificate : request.certificates()) {
            String arn = Validation.required(certificate.certificateArn(), "certificates.certificateArn");
            check(arn);
            if (!all.contains(arn)) {
                all.add(arn);
            }
        }
        if (all.size() > MOST + 1) {
            throw AwsError.of("TooManyCertificates", "The maximum number of certificates has been reached");
        }
        tables.listeners().put(listener.arn(), listener.withCertificates(all));
        return AddListenerCertificatesResponse.builder()
                .certificates(request.certificates())
                .build();
    }

    public RemoveListenerCertificatesResponse removeListenerCertificates(RemoveListenerCertificatesRequest request) {
        ListenerRow listener = tables.listener(request.listenerArn());
        List<String> left = new ArrayList<>(listener.certificates());
        for (Certificate certificate : request.certificates()) {
            if (left.indexOf(certificate.certificateArn()) == 0) {
                throw AwsError.of("OperationNotPermitted", "Default certificate cannot be removed");
            }
            left.remove(certificate.certificateArn());
        }
        tables.listeners().put(listener.arn(), listener.withCertificates(left));
        return RemoveListenerCertificatesResponse.builder().build();
    }

    public DescribeListenerCertificatesResponse describeListenerCertificates(
            DescribeListenerCertificatesRequest request) {
        ListenerRow listener = tables.listener(request.listenerArn());
        List<Certificate> shown = listener.certificates().stream()
                .map(arn -> Certificate.builder()
                        .certificateArn(arn)
                        .isDefault(arn.equals(listener.certificates().getFirst()))
                        .build())
                .toList();
        var page = Paging.of(shown, Certificate::certificateArn, request.pageSize(), request.marker());
        return DescribeListenerCertificatesResponse.builder()
                .certificates(page.rows())
                .nextMarker(page.nextMarker())
                .build();
    }
}

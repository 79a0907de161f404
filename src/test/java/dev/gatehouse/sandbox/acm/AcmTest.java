package dev.gatehouse.sandbox.acm;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.acm.model.Tag;
import software.amazon.awssdk.services.route53.Route53Client;

class AcmTest {

    private final TestSandbox aws = new TestSandbox();
    private final AcmClient acm = aws.clients.acm();
    private final Route53Client route53 = aws.clients.route53();

    private String request(String name, String... others) {
        return acm.requestCertificate(request -> request.domainName(name)
                        .subjectAlternativeNames(others)
                        .validationMethod("DNS")
                        .tags(Tag.builder().key("stage").value("prod").build()))
                .certificateArn();
    }

    private CertificateDetail describe(String arn) {
        return acm.describeCertificate(describe -> describe.certificateArn(arn)).certificate();
    }

    private void write(String zone, ResourceRecord record) {
        route53.changeResourceRecordSets(call -> call.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(change -> change.action("UPSERT")
                        .resourceRecordSet(set -> set.name(record.name())
                                .type(record.typeAsString())
                                .ttl(300L)
                                .resourceRecords(one -> one.value(record.value()))))));
    }

    @Test
    void issuesACertificateOnceItsRecordsAreFound() {
        String zone = route53.createHostedZone(
                        create -> create.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        String arn = request("example.com", "*.example.com");
        assertThat(describe(arn).domainValidationOptions())
                .allSatisfy(option -> assertThat(option.resourceRecord()).isNull());
        aws.pass(Duration.ofMinutes(5));
        assertThat(describe(arn).statusAsString()).isEqualTo("PENDING_VALIDATION");

        ResourceRecord record =
                describe(arn).domainValidationOptions().getFirst().resourceRecord();
        write(zone, record);
        CertificateDetail issued = describe(arn);

        assertThat(arn).matches("arn:aws:acm:ap-northeast-2:123456789012:certificate/[0-9a-f-]{36}");
        assertThat(record.name()).matches("_[0-9a-f]{32}\\.example\\.com\\.");
        assertThat(record.value()).matches("_[0-9a-f]{32}\\.[a-z]{10}\\.acm-validations\\.aws\\.");
        assertThat(issued.statusAsString()).isEqualTo("ISSUED");
        assertThat(issued.domainValidationOptions())
                .extracting(DomainValidation::validationStatusAsString)
                .containsExactly("SUCCESS", "SUCCESS");
        assertThat(issued.issuedAt()).isEqualTo(TestSandbox.START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void looksOnlyWhereTheWholeInternetLooks() {
        String vpc = aws.clients.ec2().describeVpcs().vpcs().getFirst().vpcId();
        String zone = route53.createHostedZone(create -> create.name("example.com")
                        .callerReference("1")
                        .vpc(where -> where.vpcRegion("ap-northeast-2").vpcId(vpc)))
                .hostedZone()
                .id();
        String arn = request("example.com");
        aws.pass(Duration.ofMinutes(1));
        write(zone, describe(arn).domainValidationOptions().getFirst().resourceRecord());

        assertThat(describe(arn).statusAsString()).isEqualTo("PENDING_VALIDATION");
        aws.pass(Duration.ofHours(73));
        assertThat(describe(arn).statusAsString()).isEqualTo("VALIDATION_TIMED_OUT");
    }

    @Test
    void answersTheSameTokenWithTheSameCertificateForAnHour() {
        String first = acm.requestCertificate(request -> request.domainName("example.com")
                        .validationMethod("DNS")
                        .idempotencyToken("one"))
                .certificateArn();
        assertThat(acm.requestCertificate(request -> request.domainName("example.com")
                                .validationMethod("DNS")
                                .idempotencyToken("one"))
                        .certificateArn())
                .isEqualTo(first);
        aws.pass(Duration.ofHours(2));
        assertThat(acm.requestCertificate(request -> request.domainName("example.com")
                                .validationMethod("DNS")
                                .idempotencyToken("one"))
                        .certificateArn())
                .isNotEqualTo(first);
    }

    @Test
    void listsTagsAndDeletes() {
        String arn = request("example.com");

        assertThat(acm.listCertificates().certificateSummaryList())
                .extracting(CertificateSummary::certificateArn)
                .containsExactly(arn);
        assertThat(acm.listTagsForCertificate(list -> list.certificateArn(arn)).tags())
                .containsExactly(Tag.builder().key("stage").value("prod").build());
        acm.removeTagsFromCertificate(
                call -> call.certificateArn(arn).tags(Tag.builder().key("stage").build()));
        assertThat(acm.listTagsForCertificate(list -> list.certificateArn(arn)).tags())
                .isEmpty();
        acm.deleteCertificate(delete -> delete.certificateArn(arn));
        refuses(400, "ResourceNotFoundException", "Could not find certificate " + arn + ".", () -> describe(arn));
        assertThat(catchThrowable(() -> describe(arn))).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesWhatIsNoDomainName() {
        refuses(
                400,
                "ValidationException",
                "1 validation error detected: Value 'no spaces.com' at 'domainName' failed to satisfy constraint: Member"
                        + " must satisfy regular expression pattern: (\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+"
                        + "((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])",
                () -> request("no spaces.com"));
        refuses(400, "InvalidArnException", "Invalid ARN: nonsense", () -> describe("nonsense"));
    }
}

package dev.gatehouse.sandbox.dns;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.route53.Route53Client;

/** What several services have to agree on when a domain leads to a load balancer that speaks HTTPS. */
class BalancerNamesTest {

    private final TestSandbox aws = new TestSandbox();
    private final ElasticLoadBalancingV2Client elb = aws.clients.elbv2();
    private final Route53Client route53 = aws.clients.route53();
    private final AcmClient acm = aws.clients.acm();

    private LoadBalancer balancer() {
        List<String> subnets = aws.clients.ec2().describeSubnets().subnets().stream()
                .map(Subnet::subnetId)
                .limit(2)
                .toList();
        return elb.createLoadBalancer(create -> create.name("web").subnets(subnets))
                .loadBalancers()
                .getFirst();
    }

    @Test
    void anAliasAnswersTheAddressesOfTheNodes() {
        LoadBalancer balancer = balancer();
        String zone = route53.createHostedZone(
                        create -> create.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        route53.changeResourceRecordSets(call -> call.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(change -> change.action("CREATE")
                        .resourceRecordSet(set -> set.name("example.com")
                                .type("A")
                                .aliasTarget(alias -> alias.hostedZoneId(balancer.canonicalHostedZoneId())
                                        .dnsName(balancer.dnsName())
                                        .evaluateTargetHealth(false))))));

        assertThat(aws.sandbox.addresses(balancer.dnsName())).hasSize(2);
        assertThat(aws.sandbox.addresses("example.com"))
                .containsExactlyElementsOf(aws.sandbox.addresses(balancer.dnsName()));
    }

    @Test
    void aCertificateStaysAsLongAsAListenerPresentsIt() {
        LoadBalancer balancer = balancer();
        String certificate = issued();
        String listener = elb.createListener(create -> create.loadBalancerArn(balancer.loadBalancerArn())
                        .port(443)
                        .protocol("HTTPS")
                        .certificates(one -> one.certificateArn(certificate))
                        .defaultActions(action -> action.type("fixed-response")
                                .fixedResponseConfig(response -> response.statusCode("404"))))
                .listeners()
                .getFirst()
                .listenerArn();

        assertThat(acm.describeCertificate(describe -> describe.certificateArn(certificate))
                        .certificate()
                        .inUseBy())
                .containsExactly(balancer.loadBalancerArn());
        refuses(
                400,
                "ResourceInUseException",
                "Certificate " + certificate + " in account 123456789012 is in use.",
                () -> acm.deleteCertificate(delete -> delete.certificateArn(certificate)));
        elb.deleteListener(delete -> delete.listenerArn(listener));
        acm.deleteCertificate(delete -> delete.certificateArn(certificate));
    }

    /** A certificate whose record stands in a zone of ours. */
    private String issued() {
        String arn = acm.requestCertificate(
                        request -> request.domainName("example.com").validationMethod("DNS"))
                .certificateArn();
        aws.pass(Duration.ofMinutes(1));
        ResourceRecord record = acm.describeCertificate(describe -> describe.certificateArn(arn))
                .certificate()
                .domainValidationOptions()
                .getFirst()
                .resourceRecord();
        String zone = route53.createHostedZone(
                        create -> create.name("example.com").callerReference("issued"))
                .hostedZone()
                .id();
        route53.changeResourceRecordSets(call -> call.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(change -> change.action("CREATE")
                        .resourceRecordSet(set -> set.name(record.name())
                                .type(record.typeAsString())
                                .ttl(300L)
                                .resourceRecords(one -> one.value(record.value()))))));
        return arn;
    }
}

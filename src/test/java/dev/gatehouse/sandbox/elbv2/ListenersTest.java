package dev.gatehouse.sandbox.elbv2;

import static dev.gatehouse.sandbox.elbv2.LoadBalancersTest.assertCode;
import static dev.gatehouse.sandbox.elbv2.LoadBalancersTest.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionStatusCodeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.route53.Route53Client;

class ListenersTest {

    private static final String CERTIFICATE =
            "arn:aws:acm:ap-northeast-2:123456789012:certificate/00000000-0000-0000-0000-000000000000";

    private static final String ELSEWHERE = CERTIFICATE.replace("ap-northeast-2", "us-east-1");

    private final Premises premises = new Premises(Profile.INSTANT);
    private final AcmClient acm = SandboxClients.inProcess(premises.sandbox).acm();
    private final String balancer = premises.balancer("web");
    private final String group = premises.targetGroup("web");

    @Test
    void forwardWithAllOfItWrittenOut() {
        String listener = premises.listener(balancer, group);
        Action action = premises.elb
                .describeListeners(of -> of.listenerArns(listener))
                .listeners()
                .getFirst()
                .defaultActions()
                .getFirst();
        assertThat(action.targetGroupArn()).isEqualTo(group);
        assertThat(action.forwardConfig().targetGroups().getFirst().weight()).isEqualTo(1);
        assertThat(premises.listener(balancer, group)).isEqualTo(listener);
        assertCode("DuplicateListener", () -> listen("HTTP", redirect(), null));
    }

    @Test
    void ofHttpsNeedACertificateAndOfHttpTakeNone() {
        assertCode("ValidationError", () -> listen("HTTPS", Premises.forward(group), null));
        assertError(
                "ValidationError",
                "A certificate cannot be specified for HTTP listeners",
                () -> listen("HTTP", Premises.forward(group), CERTIFICATE));
        listen("HTTPS", Premises.forward(group), issued());
        assertThat(premises.elb
                        .describeListeners(of -> of.loadBalancerArn(balancer))
                        .listeners()
                        .getFirst()
                        .sslPolicy())
                .isEqualTo("ELBSecurityPolicy-2016-08");
    }

    @Test
    void showOnlyCertificatesOfTheirRegionThatAreIssued() {
        assertError(
                "CertificateNotFound",
                "Certificate '" + CERTIFICATE + "' not found",
                () -> listen("HTTPS", Premises.forward(group), CERTIFICATE));
        assertError(
                "ValidationError",
                "Certificate ARN '" + ELSEWHERE + "' is not valid",
                () -> listen("HTTPS", Premises.forward(group), ELSEWHERE));
        String pending = acm.requestCertificate(
                        wanted -> wanted.domainName("example.com").validationMethod("DNS"))
                .certificateArn();
        assertCode("UnsupportedCertificate", () -> listen("HTTPS", Premises.forward(group), pending));
    }

    @Test
    void haveRulesForFiveHostsAndPathsAtTheMost() {
        String listener = premises.listener(balancer, group);
        assertError(
                "ValidationError",
                "A rule can only have '5' condition values",
                () -> rule(listener, 10, "/1", "/2", "/3", "/4", "/5", "/6"));
        assertCode("ValidationError", () -> rule(listener, 10, "/*/*/*/*/*/*"));
        assertCode("ValidationError", () -> rule(listener, 10, "/a b"));
        assertCode("ValidationError", () -> rule(listener, 50_001, "/a"));
        RuleCondition host = RuleCondition.builder()
                .field("host-header")
                .hostHeaderConfig(of -> of.values("example.com"))
                .build();
        assertCode("InvalidConfigurationRequest", () -> rule(listener, 10, host, host));
        assertError(
                "ValidationError",
                "You cannot provide both Values and 'HostHeaderConfig' for a condition of type 'host-header'",
                () -> rule(listener, 10, host.toBuilder().values("example.com").build()));
        assertCode(
                "ValidationError",
                () -> rule(
                        listener,
                        10,
                        RuleCondition.builder()
                                .field("host-header")
                                .values("example.c*")
                                .build()));
        assertCode(
                "RuleNotFound",
                () -> premises.elb.deleteRule(gone ->
                        gone.ruleArn(rules(listener).getFirst().ruleArn().replaceAll(".{16}$", "0123456789abcdef"))));
    }

    @Test
    void redirectWithoutALoop() {
        assertCode(
                "InvalidLoadBalancerAction",
                () -> listen(
                        "HTTP",
                        Action.builder()
                                .type("redirect")
                                .redirectConfig(to -> to.statusCode(RedirectActionStatusCodeEnum.HTTP_301))
                                .build(),
                        null));
        listen("HTTP", redirect(), null);
        assertThat(premises.elb
                        .describeListeners(of -> of.loadBalancerArn(balancer))
                        .listeners()
                        .getFirst()
                        .defaultActions()
                        .getFirst()
                        .redirectConfig()
                        .path())
                .isEqualTo("/#{path}");
    }

    @Test
    void tryRulesByPriorityAndTheDefaultOneLast() {
        String listener = premises.listener(balancer, group);
        String second = rule(listener, 20, "/api/*");
        String first = rule(listener, 10, "/img/*");
        assertThat(rules(listener)).extracting(Rule::priority).containsExactly("10", "20", "default");
        assertCode("PriorityInUse", () -> rule(listener, 10, "/x"));
        premises.elb.setRulePriorities(moved -> moved.rulePriorities(
                RulePriorityPair.builder().ruleArn(first).priority(20).build(),
                RulePriorityPair.builder().ruleArn(second).priority(10).build()));
        assertThat(rules(listener).getFirst().ruleArn()).isEqualTo(second);
        assertThat(rules(listener)
                        .getFirst()
                        .conditions()
                        .getFirst()
                        .pathPatternConfig()
                        .values())
                .containsExactly("/api/*");
        assertCode(
                "OperationNotPermitted",
                () -> premises.elb.deleteRule(
                        gone -> gone.ruleArn(rules(listener).getLast().ruleArn())));
    }

    @Test
    void holdTheirTargetGroups() {
        String listener = premises.listener(balancer, group);
        assertError(
                "ResourceInUse",
                "Target group '" + group + "' is currently in use by a listener or a rule",
                () -> premises.elb.deleteTargetGroup(gone -> gone.targetGroupArn(group)));
        String other = premises.balancer("other");
        assertCode("TargetGroupAssociationLimit", () -> premises.listener(other, group));
        premises.elb.deleteListener(gone -> gone.listenerArn(listener));
        premises.elb.deleteTargetGroup(gone -> gone.targetGroupArn(group));
        premises.elb.deleteTargetGroup(gone -> gone.targetGroupArn(group));
    }

    @Test
    void bearTagsLikeEverythingElse() {
        premises.elb.addTags(tagged -> tagged.resourceArns(balancer, group)
                .tags(Tag.builder().key("Name").value("web").build()));
        assertThat(premises.elb
                        .describeTags(of -> of.resourceArns(balancer, group))
                        .tagDescriptions())
                .hasSize(2)
                .allSatisfy(tags -> assertThat(tags.tags().getFirst().value()).isEqualTo("web"));
    }

    private List<Rule> rules(String listener) {
        return premises.elb.describeRules(of -> of.listenerArn(listener)).rules();
    }

    private String rule(String listener, int priority, String... paths) {
        return rule(
                listener,
                priority,
                RuleCondition.builder().field("path-pattern").values(paths).build());
    }

    private String rule(String listener, int priority, RuleCondition... conditions) {
        return premises.elb
                .createRule(wanted -> wanted.listenerArn(listener)
                        .priority(priority)
                        .conditions(conditions)
                        .actions(Premises.forward(group)))
                .rules()
                .getFirst()
                .ruleArn();
    }

    /** A certificate whose record stands where the whole internet finds it. */
    private String issued() {
        Route53Client route53 = SandboxClients.inProcess(premises.sandbox).route53();
        String zone = route53.createHostedZone(made -> made.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        String arn = acm.requestCertificate(
                        wanted -> wanted.domainName("example.com").validationMethod("DNS"))
                .certificateArn();
        premises.pass(Duration.ofMinutes(1));
        ResourceRecord record = acm.describeCertificate(of -> of.certificateArn(arn))
                .certificate()
                .domainValidationOptions()
                .getFirst()
                .resourceRecord();
        route53.changeResourceRecordSets(call -> call.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(change -> change.action("CREATE")
                        .resourceRecordSet(set -> set.name(record.name())
                                .type(record.typeAsString())
                                .ttl(300L)
                                .resourceRecords(one -> one.value(record.value()))))));
        return arn;
    }

    private static Action redirect() {
        return Action.builder()
                .type("redirect")
                .redirectConfig(
                        to -> to.protocol("HTTPS").port("443").statusCode(RedirectActionStatusCodeEnum.HTTP_301))
                .build();
    }

    private void listen(String protocol, Action action, String certificate) {
        premises.elb.createListener(wanted -> wanted.loadBalancerArn(balancer)
                .protocol(protocol)
                .port(80)
                .certificates(
                        certificate == null
                                ? List.of()
                                : List.of(Certificate.builder()
                                        .certificateArn(certificate)
                                        .build()))
                .defaultActions(action));
    }
}

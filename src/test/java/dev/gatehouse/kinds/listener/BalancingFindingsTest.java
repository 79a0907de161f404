package dev.gatehouse.kinds.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong about load balancers, target groups and listeners before AWS says so. */
class BalancingFindingsTest {

    private static final DefaultAction NOT_FOUND = DefaultAction.answer(Answer.NOT_FOUND);

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    private final Ref<SubnetSpec> left = subnet("left", "a", "10.0.0.0/24");
    private final Ref<SubnetSpec> right = subnet("right", "c", "10.0.1.0/24");

    @Test
    void aLoadBalancerNeedsTwoZones() {
        assertThat(found(balancer("web", LoadBalancerScheme.INTERNAL, left))).contains("load-balancer.one-zone");
        Ref<SubnetSpec> twin = subnet("twin", "a", "10.0.2.0/24");
        assertThat(found(balancer("web", LoadBalancerScheme.INTERNAL, left, twin)))
                .contains("load-balancer.one-zone", "load-balancer.zone-twice");
        assertThat(found(balancer("web", LoadBalancerScheme.INTERNAL, left, right)))
                .containsExactly("load-balancer.no-group");
    }

    @Test
    void aLoadBalancerForTheInternetNeedsAGateway() {
        assertThat(found(balancer("web", LoadBalancerScheme.INTERNET_FACING, left, right)))
                .contains("load-balancer.no-internet");
        stack.add("gateway", new InternetGatewaySpec(vpc, Tags.NONE));
        assertThat(found(balancer("web", LoadBalancerScheme.INTERNET_FACING, left, right)))
                .doesNotContain("load-balancer.no-internet");
    }

    @Test
    void aLoadBalancerNeedsRoomAndASoundName() {
        Ref<SubnetSpec> small = subnet("small", "c", "10.0.3.0/28");
        assertThat(found(balancer("internal-web", LoadBalancerScheme.INTERNAL, left, small)))
                .contains("load-balancer.small-subnet", "load-balancer.reserved-name");
        assertThat(found(balancer("web_1", LoadBalancerScheme.INTERNAL, left, right)))
                .contains("load-balancer.malformed-name");
    }

    @Test
    void aTargetGroupTakesWhatAwsTakes() {
        assertThat(found(group("web", 80, "/", "200", 30, 5))).isEmpty();
        assertThat(found(group("-web", 0, "health", "ok", 4, 5)))
                .contains(
                        "target-group.malformed-name",
                        "target-group.out-of-range",
                        "target-group.malformed-path",
                        "target-group.malformed-codes",
                        "target-group.slow-timeout");
    }

    @Test
    void aListenerNeedsATargetOrACertificate() {
        Ref<LoadBalancerSpec> web = stack.add("web", balancer("web", LoadBalancerScheme.INTERNAL, left, right));
        assertThat(found(listener(
                        web, ListenerProtocol.HTTP, null, new DefaultAction(ListenerAction.FORWARD, null, null, null))))
                .containsExactly("listener.no-target-group");
        assertThat(found(listener(web, ListenerProtocol.HTTPS, null, NOT_FOUND)))
                .containsExactly("listener.no-certificate");
        assertThat(found(listener(
                        web, ListenerProtocol.HTTPS, Ref.external("mine"), DefaultAction.redirect(Redirect.TO_HTTPS))))
                .containsExactlyInAnyOrder("listener.malformed-certificate", "listener.redirect-loop");
        Ref<CertificateSpec> oregon = Ref.external("arn:aws:acm:us-west-2:123456789012:certificate/a");
        assertThat(found(listener(web, ListenerProtocol.HTTPS, oregon, NOT_FOUND)))
                .containsExactly("listener.other-region");
    }

    @Test
    void aCertificateIsForTheNamesThatLeadToTheLoadBalancer() {
        Ref<LoadBalancerSpec> web = stack.add("web", balancer("web", LoadBalancerScheme.INTERNAL, left, right));
        Ref<HostedZoneSpec> zone = stack.add("zone", new HostedZoneSpec("example.com", List.of(), Tags.NONE));
        Ref<CertificateSpec> certificate =
                stack.add("certificate", new CertificateSpec("example.com", List.of("*.example.com"), zone, Tags.NONE));
        ListenerSpec listener = listener(web, ListenerProtocol.HTTPS, certificate, NOT_FOUND);
        named(zone, "example.com", web);
        named(zone, "www.example.com", web);
        assertThat(found(listener)).isEmpty();
        named(zone, "a.www.example.com", web);
        assertThat(stack.arguments(listener, "listener.other-name")).containsExactly("a.www.example.com");
    }

    @Test
    void aListenerWaitsForACertificateThatSomebodyValidatesByHand() {
        Ref<LoadBalancerSpec> web = stack.add("web", balancer("web", LoadBalancerScheme.INTERNAL, left, right));
        Ref<CertificateSpec> certificate =
                stack.add("certificate", new CertificateSpec("example.com", List.of(), null, Tags.NONE));
        assertThat(stack.findings(listener(web, ListenerProtocol.HTTPS, certificate, NOT_FOUND)))
                .containsExactly("info listener.waits-for-certificate certificate");
    }

    private void named(Ref<HostedZoneSpec> zone, String name, Ref<LoadBalancerSpec> balancer) {
        Ref<?> alias = balancer;
        @SuppressWarnings("unchecked")
        Ref<AliasTarget> target = (Ref<AliasTarget>) alias;
        stack.add(name, new DnsRecordSpec(zone, name, RecordType.A, 60, List.of(), target, Tags.NONE));
    }

    @Test
    void aListenerHasAPortOfItsOwn() {
        Ref<LoadBalancerSpec> web = stack.add("web", balancer("web", LoadBalancerScheme.INTERNAL, left, right));
        stack.add("http", listener(web, ListenerProtocol.HTTP, null, NOT_FOUND));
        assertThat(found(listener(web, ListenerProtocol.HTTP, null, NOT_FOUND))).containsExactly("listener.port-taken");
    }

    private Ref<SubnetSpec> subnet(String name, String zone, String block) {
        return stack.add(name, new SubnetSpec(vpc, "ap-northeast-2" + zone, Cidr.parse(block), true, Tags.NONE));
    }

    @SafeVarargs
    private static LoadBalancerSpec balancer(String name, LoadBalancerScheme scheme, Ref<SubnetSpec>... subnets) {
        return new LoadBalancerSpec(name, scheme, List.of(subnets), List.of(), 60, Tags.NONE);
    }

    private TargetGroupSpec group(String name, int port, String path, String codes, int interval, int timeout) {
        return new TargetGroupSpec(
                name, vpc, TargetProtocol.HTTP, port, path, codes, interval, timeout, 5, 2, false, 300, Tags.NONE);
    }

    private static ListenerSpec listener(
            Ref<LoadBalancerSpec> balancer,
            ListenerProtocol protocol,
            @Nullable Ref<CertificateSpec> certificate,
            DefaultAction action) {
        return new ListenerSpec(balancer, 443, protocol, certificate, null, action, List.of(), Tags.NONE);
    }

    /** The codes alone. */
    private <S extends Spec> List<String> found(S spec) {
        return stack.findings(spec).stream()
                .map(finding -> finding.split(" ")[1])
                .toList();
    }
}

package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.listener.ListenerAction;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.userdata.ReverseProxy;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.net.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The site with HTTPS, row by row of what people built by hand, without their mistakes. */
class TlsSiteRowsTest {

    private static final String ME = "203.0.113.10";
    private static final String STRANGER = "192.0.2.1";

    private final Drawn balanced = Drawn.of(new TlsSite(), Map.of());
    private final Drawn host = Drawn.of(new TlsSite(), Map.of(Parameter.LAYOUT, Layouts.ONE_HOST));

    @Test
    void zoneAndCertificateForEverythingOneLevelBelow() {
        CertificateSpec certificate = balanced.the(CertificateSpec.class, "cert");
        assertThat(balanced.the(HostedZoneSpec.class, "zone").domain()).isEqualTo("example.com");
        assertThat(balanced.name(Objects.requireNonNull(certificate.zone()))).isEqualTo("zone");
        assertThat(certificate.covers("example.com")).isTrue();
        assertThat(certificate.covers("www.example.com")).isTrue();
    }

    @Test
    void theLoadBalancerSpeaksHttpsAndHttpLeadsThere() {
        assertThat(balanced.the(ListenerSpec.class, "https").certificate()).isNotNull();
        assertThat(balanced.the(ListenerSpec.class, "http").action().type()).isEqualTo(ListenerAction.REDIRECT);
        assertThat(Stream.of(80, 443).map(port -> balanced.paths().enters(STRANGER, "s-lb", port)))
                .containsOnly(true);
        assertThat(balanced.all(DnsRecordSpec.class))
                .extracting(name -> name.recordName() + " → " + balanced.name(Objects.requireNonNull(name.alias())))
                .containsExactly("example.com → lb", "www.example.com → lb");
    }

    @Test
    void thingsAreCalledByProjectAndService() {
        assertThat(balanced.the(LoadBalancerSpec.class, "lb").balancerName()).isEqualTo("s-lb");
        assertThat(balanced.the(TargetGroupSpec.class, "tg").groupName()).isEqualTo("s-tg");
        assertThat(balanced.the(AutoScalingGroupSpec.class, "ec2").groupName()).isEqualTo("s-ec2");
        assertThat(List.of(balanced, host))
                .allSatisfy(
                        each -> assertThat(each.rules("sg", Direction.INBOUND)).isNotEmpty());
        assertThat(host.all(InstanceSpec.class))
                .extracting(one -> one.tags().name())
                .containsExactly("s-ec2");
    }

    @Test
    void theServersAreReachedByTheLoadBalancerAndFromMyAddress() {
        assertThat(balanced.paths().enters(ME, "s-ec2", 22)).isTrue();
        assertThat(balanced.paths().connects("s-lb", "s-ec2", 80)).isTrue();
        assertThat(balanced.paths().enters(STRANGER, "s-ec2", 80)).isFalse();
        assertThat(balanced.all(KeyPairSpec.class)).hasSize(1);
    }

    @Test
    void oneHostIsOpenToTheWebAndToMeAlone() {
        InstanceSpec server = host.the(InstanceSpec.class, "ec2");
        assertThat(host.name(server.subnet())).startsWith("public");
        assertThat(server.keyPair()).isNotNull();
        assertThat(host.rules("sg", Direction.INBOUND))
                .containsExactly("22 203.0.113.10/32", "443 0.0.0.0/0", "80 0.0.0.0/0");
        assertThat(Stream.of(80, 443).map(port -> host.paths().enters(STRANGER, "s-ec2", port)))
                .containsOnly(true);
        assertThat(Stream.of(22, 8080).map(port -> host.paths().enters(STRANGER, "s-ec2", port)))
                .containsOnly(false);
        assertThat(host.paths().enters(ME, "s-ec2", 22)).isTrue();
    }

    @Test
    void itsProxyGetsAndRenewsACertificateOfLetsEncrypt() {
        UserData start =
                Objects.requireNonNull(host.the(InstanceSpec.class, "ec2").userData());
        assertThat(start.proxy()).isEqualTo(new ReverseProxy("example.com", "admin@example.com", 8080));
        assertThat(Objects.requireNonNull(start.webServer()).port()).isEqualTo(8080);
        assertThat(start.text(ref -> "")).contains("return 301 https").contains("OnCalendar=hourly");
        assertThat(host.all(CertificateSpec.class)).isEmpty();
    }

    @Test
    void theNameLeadsToAnAddressThatStays() {
        InstanceSpec server = host.the(InstanceSpec.class, "ec2");
        DnsRecordSpec name = host.the(DnsRecordSpec.class, "apex");
        assertThat(host.all(ElasticIpSpec.class)).hasSize(1);
        assertThat(name.alias()).isEqualTo(server.elasticIp());
        assertThat(name.recordName()).isEqualTo("example.com");
    }
}

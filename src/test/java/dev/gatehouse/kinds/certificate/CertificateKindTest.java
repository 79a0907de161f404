package dev.gatehouse.kinds.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateKindTest {

    private final PaperStack stack = new PaperStack();

    private static CertificateSpec certificate(@Nullable Ref<HostedZoneSpec> zone, String name, String... others) {
        return new CertificateSpec(name, List.of(others), zone, Tags.NONE);
    }

    private Ref<HostedZoneSpec> zone(List<Ref<VpcSpec>> vpcs) {
        return stack.add("zone", new HostedZoneSpec("example.com", vpcs, Tags.NONE));
    }

    @Test
    void writesItsRecordsIntoAPublicZoneThatCoversItsNames() {
        Ref<HostedZoneSpec> zone = zone(List.of());

        assertThat(stack.findings(certificate(zone, "example.com", "*.example.com")))
                .isEmpty();
        assertThat(stack.findings(certificate(zone, "example.com", "example.org")))
                .containsExactly("error certificate.not-in-zone zone");
    }

    @Test
    void refusesAPrivateZone() {
        Ref<VpcSpec> vpc = stack.add("vpc", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));

        assertThat(stack.findings(certificate(zone(List.of(vpc)), "example.com")))
                .containsExactly("error certificate.private-zone zone");
    }

    @Test
    void saysThatSomebodyMustWriteTheRecordsWithoutAZone() {
        assertThat(stack.findings(certificate(null, "example.com"))).containsExactly("info certificate.by-hand zone");
    }

    @Test
    void refusesNamesThatAwsRefuses() {
        Ref<HostedZoneSpec> zone = zone(List.of());

        assertThat(stack.findings(certificate(zone, "a".repeat(60) + ".example.com")))
                .containsExactly("error certificate.first-name-too-long domain");
        assertThat(stack.findings(certificate(zone, "example.com", "a.*.example.com")))
                .contains("error certificate.malformed-name otherNames[0]");
        String[] many =
                IntStream.range(0, 101).mapToObj(i -> i + ".example.com").toArray(String[]::new);
        assertThat(stack.findings(certificate(zone, "example.com", many)))
                .containsExactly("error certificate.more-than-acm-takes otherNames");
        assertThat(stack.findings(certificate(null, "localhost"))).contains("error certificate.malformed-name domain");
    }

    @Test
    void leavesARecordThatAnotherCertificateIsRenewedBy() {
        SandboxWorld world = new SandboxWorld();
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec("example.com", List.of(), Tags.NONE));
        var kind = SandboxWorld.kind(CertificateSpec.class);
        CertificateSpec one = certificate(zone, "example.com");
        CertificateSpec twin = certificate(zone, "example.com", "www.example.com");
        Present<CertificateSpec> first =
                world.observe(kind, world.has(one).externalId()).orElseThrow();
        String second = world.has(twin).externalId();

        world.delete(kind, first);

        List<String> calls = SandboxWorld.calls(
                () -> world.delete(kind, world.observe(kind, second).orElseThrow()));
        assertThat(calls).contains("ChangeResourceRecordSets");
        var zones = SandboxWorld.kind(HostedZoneSpec.class);
        world.delete(zones, world.observe(zones, zone.externalId()).orElseThrow());
        assertThat(world.observe(zones, zone.externalId())).isEmpty();
    }

    @Test
    void removesItsRecordsBeforeItselfAsNobodyElseKnowsThem() {
        SandboxWorld world = new SandboxWorld();
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec("example.net", List.of(), Tags.NONE));
        var kind = SandboxWorld.kind(CertificateSpec.class);
        String id = world.has(certificate(zone, "example.net")).externalId();
        Present<CertificateSpec> only = world.observe(kind, id).orElseThrow();

        assertThat(SandboxWorld.calls(() -> world.delete(kind, only)))
                .containsSubsequence("ChangeResourceRecordSets", "DeleteCertificate");
    }
}

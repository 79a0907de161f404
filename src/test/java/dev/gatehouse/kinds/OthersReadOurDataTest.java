package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.certificate.CertificateSamples;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dbinstance.DbInstanceSamples;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSamples;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSamples;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSamples;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxHttpClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.utils.IoUtils;

/** AWS CLI, which shares nothing with the rooms, finds databases, caches, files and names as they were wished for. */
@Tag("clients")
@Timeout(600)
class OthersReadOurDataTest {

    private static final String ACCOUNT = "210987654399";
    private static final int PATIENCE = 20;

    @Test
    void awsCliFindsWhatTheRoomsMade() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().port(0).open()) {
            Map<String, String> names = build(new OpenWorld(new Rooms(new SandboxHttpClient(sandbox))));
            ProcessBuilder command =
                    new ProcessBuilder("/bin/bash", "src/test/clients/aws-cli-reads-data.sh").redirectErrorStream(true);
            command.environment().putAll(names);
            command.environment().put("SANDBOX_ENDPOINT", sandbox.endpoint().toString());
            command.environment().put("ACCOUNT", ACCOUNT);
            Process process = command.start();
            String output = IoUtils.toUtf8String(process.getInputStream());
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output.lines()).hasSize(9).allMatch(line -> line.startsWith("ok "));
        }
    }

    private static Map<String, String> build(World world) {
        EfsMountTargetSpec target = first(new EfsMountTargetSamples(), world);
        world.has(target);
        CertificateSpec certificate = first(new CertificateSamples(), world);
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec("records.example", List.of(), Tags.NONE));
        world.has(new DnsRecordSpec(
                zone, "www.records.example", RecordType.A, 60, List.of("192.0.2.7"), null, Tags.named("www")));
        return Map.of(
                "DATABASE", id(world, first(new DbInstanceSamples(), world)),
                "CACHE", id(world, first(new ReplicationGroupSamples(), world)),
                "FILES", target.fileSystem().externalId(),
                "ZONE", zone.externalId(),
                "ANSWER", "192.0.2.7",
                "CERTIFICATE", id(world, certificate),
                "PROFILE", id(world, first(new InstanceProfileSamples(), world)));
    }

    private static <S extends Spec> S first(KindSamples<S> samples, World world) {
        return samples.samples().getFirst().in().apply(world);
    }

    private static String id(World world, Spec spec) {
        return world.has(spec).externalId();
    }

    /** An account of a sandbox in which nothing takes time. */
    private record OpenWorld(Rooms rooms) implements World {

        private static final Scope SCOPE = new Scope(ACCOUNT, Region.parse("ap-northeast-2"));

        @Override
        public String zone(int number) {
            return "ap-northeast-2" + "abc".charAt(number);
        }

        @Override
        public <S extends Spec> Ref<S> has(S spec) {
            Kind<S> kind = rooms.kinds().of(spec);
            Driver<S> driver = kind.driver();
            String id = driver.create(SCOPE, spec, SandboxWorld.creation(spec, SandboxWorld.ownership()));
            for (int i = 0; i < PATIENCE; i++) {
                Present<S> there = driver.observe(SCOPE, Set.of(id)).stream()
                        .filter(present -> present.externalId().equals(id))
                        .findFirst()
                        .orElseThrow();
                if (there.spec().equals(spec)) {
                    return Ref.external(id);
                }
                driver.update(SCOPE, there, spec);
            }
            throw new AssertionError(spec + " did not come to be");
        }
    }
}

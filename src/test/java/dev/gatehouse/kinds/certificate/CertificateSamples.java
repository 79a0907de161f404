package dev.gatehouse.kinds.certificate;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class CertificateSamples implements KindSamples<CertificateSpec> {

    @Override
    public Class<CertificateSpec> specType() {
        return CertificateSpec.class;
    }

    @Override
    public List<Sample<CertificateSpec>> samples() {
        return List.of(
                new Sample<>("a domain and all beneath", world -> in(world, Tags.named("web"), true)),
                new Sample<>("one name", world -> in(world, Tags.NONE, false)));
    }

    private static CertificateSpec in(World world, Tags tags, boolean wild) {
        String domain = Ground.fresh("example") + ".com";
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec(domain, List.of(), Tags.NONE));
        return new CertificateSpec(domain, wild ? List.of("*." + domain) : List.of(), zone, tags);
    }

    @Override
    public List<Edit<CertificateSpec>> inPlace() {
        return List.of(Edit.of(
                "tags",
                s -> new CertificateSpec(
                        s.domain(), s.otherNames(), s.zone(), Tags.of(Map.of("Name", "x", "Team", "web")))));
    }

    @Override
    public List<Edit<CertificateSpec>> replacing() {
        return List.of(
                Edit.of("name", s -> new CertificateSpec("www." + s.domain(), s.otherNames(), s.zone(), s.tags())),
                Edit.of(
                        "more names",
                        s -> new CertificateSpec(s.domain(), List.of("api." + s.domain()), s.zone(), s.tags())));
    }

    @Override
    public CertificateSpec golden(int version) {
        return new CertificateSpec("example.com", List.of("*.example.com"), KindSamples.ours(1), Tags.named("web"));
    }
}

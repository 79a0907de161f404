package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSamples;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;

public final class DnsRecordSamples implements KindSamples<DnsRecordSpec> {

    @Override
    public Class<DnsRecordSpec> specType() {
        return DnsRecordSpec.class;
    }

    @Override
    public List<Sample<DnsRecordSpec>> samples() {
        return List.of(
                new Sample<>(
                        "two addresses",
                        world -> in(world, "www.", RecordType.A, Tags.named("첫 웹 서버"), "192.0.2.2", "192.0.2.1")),
                new Sample<>("the addresses of a load balancer", DnsRecordSamples::alias),
                new Sample<>(
                        "every name",
                        world -> in(world, "*.", RecordType.CNAME, Tags.named("rest"), "www.example.org.")),
                new Sample<>(
                        "an address of version 6",
                        world -> in(world, "six.", RecordType.AAAA, Tags.NONE, "2001:db8::1")),
                new Sample<>("a text", world -> in(world, "", RecordType.TXT, Tags.NONE, "\"v=spf1 -all\" \"more\"")),
                new Sample<>("mail", world -> in(world, "", RecordType.MX, Tags.NONE, "10 mail.example.org")));
    }

    private static DnsRecordSpec in(World world, String host, RecordType type, Tags tags, String... values) {
        String domain = Ground.fresh("example") + ".com";
        Ref<HostedZoneSpec> zone = world.has(new HostedZoneSpec(domain, List.of(), Tags.NONE));
        return new DnsRecordSpec(zone, host + domain, type, 300, List.of(values), null, tags);
    }

    private static DnsRecordSpec alias(World world) {
        Ref<LoadBalancerSpec> balancer =
                world.has(new LoadBalancerSamples().samples().getFirst().in().apply(world));
        DnsRecordSpec plain = in(world, "", RecordType.A, Tags.named("web"), "192.0.2.1");
        return Ground.with(Ground.with(plain, "values", List.of()), "alias", balancer);
    }

    /** The zones, and the records of each of two. */
    @Override
    public int callsToObserveTwo() {
        return 3;
    }

    @Override
    public List<Edit<DnsRecordSpec>> inPlace() {
        return List.of(
                Edit.of("answers", s -> Ground.with(s, "values", List.of("198.51.100.7"))),
                new Edit<>(
                        "a load balancer instead",
                        (world, s) -> Ground.with(
                                Ground.with(s, "values", List.of()),
                                "alias",
                                world.has(new LoadBalancerSamples()
                                        .samples()
                                        .getFirst()
                                        .in()
                                        .apply(world)))),
                Edit.of("time", s -> Ground.with(s, "ttl", 60)),
                Edit.of("name", s -> Ground.with(s, "tags", Tags.named("other"))));
    }

    @Override
    public List<Edit<DnsRecordSpec>> replacing() {
        return List.of(
                Edit.of("name", s -> Ground.with(s, "recordName", "other." + s.recordName())),
                new Edit<>("type", (world, s) -> in(world, "", RecordType.TXT, s.tags(), "\"text\"")));
    }

    @Override
    public DnsRecordSpec golden(int version) {
        return new DnsRecordSpec(
                KindSamples.ours(1),
                "www.example.com",
                RecordType.A,
                60,
                List.of("192.0.2.1"),
                KindSamples.ours(2),
                Tags.named("web"));
    }
}

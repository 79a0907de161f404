package dev.gatehouse.kinds.dnsrecord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.model.ResourceRecord;

class DnsRecordKindTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<HostedZoneSpec> zone = stack.add("zone", new HostedZoneSpec("example.com", List.of(), Tags.NONE));

    private DnsRecordSpec record(String name, RecordType type, String... values) {
        return new DnsRecordSpec(zone, name, type, 300, List.of(values), null, Tags.NONE);
    }

    @Test
    void takesWhatEachTypeAnswers() {
        assertThat(stack.findings(record("www.example.com", RecordType.A, "192.0.2.1")))
                .isEmpty();
        assertThat(stack.findings(record("example.com", RecordType.AAAA, "2001:db8::1")))
                .isEmpty();
        assertThat(stack.findings(record("*.example.com", RecordType.CNAME, "Example.org.")))
                .isEmpty();
        assertThat(stack.findings(record("example.com", RecordType.TXT, "\"v=spf1 -all\"")))
                .isEmpty();
        assertThat(stack.findings(record("example.com", RecordType.MX, "10  mail.example.org")))
                .isEmpty();
    }

    @Test
    void refusesAnswersThatRoute53Refuses() {
        Map<RecordType, String> wrong = Map.of(
                RecordType.A, "192.0.2.256",
                RecordType.AAAA, "192.0.2.1",
                RecordType.CNAME, "two words",
                RecordType.TXT, "plain",
                RecordType.MX, "mail.example.org");
        wrong.forEach((type, value) -> assertThat(stack.findings(record("www.example.com", type, value)))
                .singleElement()
                .asString()
                .matches("error dns-record\\.no-[a-z]+ values\\[0]"));
        assertThat(stack.findings(record("www.example.com", RecordType.CNAME, "a.org", "b.org")))
                .containsExactly("error dns-record.one-name-only values");
        assertThat(stack.findings(record("www.example.com", RecordType.A)))
                .containsExactly("error dns-record.no-answer values");
    }

    @Test
    void refusesNamesOutsideItsZoneAndCnamesWhereTheyCannotBe() {
        assertThat(stack.findings(record("www.example.org", RecordType.A, "192.0.2.1")))
                .containsExactly("error dns-record.not-in-zone recordName");
        assertThat(stack.findings(record("example.com", RecordType.CNAME, "example.org")))
                .containsExactly("error dns-record.cname-at-apex type");
        stack.add("web", record("www.example.com", RecordType.A, "192.0.2.1"));
        assertThat(stack.findings(record("www.example.com", RecordType.CNAME, "example.org")))
                .containsExactly("error dns-record.cname-beside-others type");
        assertThat(stack.findings(record("WWW.example.com.", RecordType.A, "192.0.2.2")))
                .containsExactly("error dns-record.taken recordName");
    }

    @Test
    void warnsOfLongTimesAndRefusesTagsThatCannotBeKept() {
        DnsRecordSpec record = new DnsRecordSpec(
                zone,
                "www.example.com",
                RecordType.A,
                86_400,
                List.of("192.0.2.1"),
                null,
                Tags.of(Map.of("Team", "web")));

        assertThat(stack.findings(record))
                .containsExactly("warning dns-record.long-ttl ttl", "error dns-record.no-tags tags");
    }

    @Test
    void anAliasHasNoAnswersOfItsOwn() {
        DnsRecordSpec alias = new DnsRecordSpec(
                zone, "example.com", RecordType.A, 300, List.of(), Ref.external("arn:aws:x"), Tags.NONE);

        assertThat(stack.findings(alias)).isEmpty();
        assertThat(alias.ttl()).isEqualTo(60);
        assertThat(stack.findings(new DnsRecordSpec(
                        zone, "example.com", RecordType.TXT, 300, List.of("\"a\""), alias.alias(), Tags.NONE)))
                .containsExactly(
                        "error dns-record.alias-and-answers values", "error dns-record.alias-of-other-type type");
    }

    @Test
    void warnsOfAddressesThatChangeAndOfThoseThatNobodyOutsideReaches() {
        assertThat(stack.findings(record("www.example.com", RecordType.A, "10.0.0.5")))
                .containsExactly("warning dns-record.private-address values[0]");
        Ref<VpcSpec> vpc = stack.add("vpc", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
        stack.add("open", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.NONE));
        assertThat(stack.findings(record("www.example.com", RecordType.A, "192.0.2.1")))
                .containsExactly("warning dns-record.changing-address values[0]");
    }

    @Test
    void leadsOnlyToLoadBalancersOfItsRegion() {
        String arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/0123456789abcdef";
        assertThat(stack.findings(new DnsRecordSpec(
                        zone, "example.com", RecordType.A, 60, List.of(), Ref.external(arn), Tags.NONE)))
                .containsExactly("error dns-record.alias-of-other-region alias");
        assertThat(stack.findings(
                        record("www.example.com", RecordType.CNAME, "web-1.ap-northeast-2.elb.amazonaws.com")))
                .containsExactly("info dns-record.alias-instead values[0]");
    }

    @Test
    void saysTheAddressOfAnElasticIpAndNoticesWhenItIsAnother() {
        SandboxWorld world = new SandboxWorld();
        var kind = SandboxWorld.kind(DnsRecordSpec.class);
        Ref<HostedZoneSpec> sold = world.has(new HostedZoneSpec("moves.example", List.of(), Tags.NONE));
        Ref<AliasTarget> address =
                Ref.external(world.has(new ElasticIpSpec(Tags.NONE)).externalId());
        DnsRecordSpec wanted =
                new DnsRecordSpec(sold, "www.moves.example", RecordType.A, 60, List.of(), address, Tags.named("www"));
        String id = world.has(wanted).externalId();
        assertThat(world.observe(kind, id).orElseThrow().spec()).isEqualTo(wanted);
        String said = world.ec2().describeAddresses().addresses().getFirst().publicIp();
        assertThat(answers(world, sold)).containsExactly(said);

        Ref<AliasTarget> other =
                Ref.external(world.has(new ElasticIpSpec(Tags.NONE)).externalId());
        DnsRecordSpec moved = Ground.with(wanted, "alias", other);
        assertThat(world.settle(kind, id, moved).spec()).isEqualTo(moved);
        assertThat(answers(world, sold)).doesNotContain(said).hasSize(1);
    }

    private static List<String> answers(SandboxWorld world, Ref<HostedZoneSpec> zone) {
        return world
                .clients()
                .route53()
                .listResourceRecordSets(request -> request.hostedZoneId(zone.externalId()))
                .resourceRecordSets()
                .stream()
                .filter(set -> set.typeAsString().equals("A"))
                .flatMap(set -> set.resourceRecords().stream())
                .map(ResourceRecord::value)
                .toList();
    }
}

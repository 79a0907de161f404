package dev.gatehouse.sandbox.route53;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.AliasTarget;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

class Route53Test {

    private final TestSandbox aws = new TestSandbox();
    private final Route53Client route53 = aws.clients.route53();

    private HostedZone zone(String name) {
        return route53.createHostedZone(zone -> zone.name(name).callerReference("made " + name))
                .hostedZone();
    }

    private static ResourceRecordSet set(String name, String type, String... values) {
        return ResourceRecordSet.builder()
                .name(name)
                .type(type)
                .ttl(300L)
                .resourceRecords(Arrays.stream(values)
                        .map(value -> ResourceRecord.builder().value(value).build())
                        .toList())
                .build();
    }

    private ChangeInfo change(String zone, Change... changes) {
        return route53.changeResourceRecordSets(
                        call -> call.hostedZoneId(zone).changeBatch(batch -> batch.changes(changes)))
                .changeInfo();
    }

    private static Change of(ChangeAction action, ResourceRecordSet set) {
        return Change.builder().action(action).resourceRecordSet(set).build();
    }

    private static Change create(String name, String type, String... values) {
        return of(ChangeAction.CREATE, set(name, type, values));
    }

    private void refusesBatch(String message, String zone, Change... changes) {
        refuses(400, "InvalidChangeBatch", "[" + message + "]", () -> change(zone, changes));
    }

    @Test
    void makesAZoneWithFourNameServersThatIsNeverWithoutThem() {
        HostedZone zone = zone("Example.COM");

        assertThat(zone.id()).matches("Z[A-Z0-9]{20}");
        assertThat(zone.name()).isEqualTo("example.com.");
        assertThat(zone.resourceRecordSetCount()).isEqualTo(2);
        assertThat(route53.getHostedZone(get -> get.id(zone.id()))
                        .delegationSet()
                        .nameServers())
                .hasSize(4);
        List<ResourceRecordSet> sets = route53.listResourceRecordSets(list -> list.hostedZoneId(zone.id()))
                .resourceRecordSets();
        assertThat(sets).extracting(ResourceRecordSet::typeAsString).containsExactly("NS", "SOA");
        refusesBatch(
                "A HostedZone must contain at least one NS record for the zone itself.",
                zone.id(),
                of(ChangeAction.DELETE, sets.getFirst()));
    }

    @Test
    void answersTheSameReferenceOnlyOnce() {
        zone("example.com");

        refuses(
                409,
                "HostedZoneAlreadyExists",
                "A hosted zone has already been created with the specified caller reference.",
                () -> zone("example.com"));
        refuses(
                404,
                "NoSuchHostedZone",
                "No hosted zone found with ID: Z123",
                () -> route53.getHostedZone(get -> get.id("Z123")));
        refuses(400, "InvalidDomainName", "The domain name a..com is not valid.", () -> zone("a..com"));
    }

    @Test
    void hasAChangePendingUntilEveryNameServerHasIt() {
        String zone = zone("example.com").id();
        ChangeInfo change = change(zone, create("www.example.com", "A", "192.0.2.1"));

        assertThat(change.statusAsString()).isEqualTo("PENDING");
        aws.pass(Duration.ofMinutes(1));
        assertThat(route53.getChange(get -> get.id(change.id())).changeInfo().statusAsString())
                .isEqualTo("INSYNC");
        refuses(
                404,
                "NoSuchChange",
                "Could not find resource with ID: C0NONE",
                () -> route53.getChange(get -> get.id("C0NONE")));
    }

    @Test
    void doesAllOfABatchOrNothing() {
        String zone = zone("example.com").id();

        refusesBatch(
                "Tried to delete resource record set [name='b.example.com.', type='A'] but it was not found",
                zone,
                create("a.example.com", "A", "192.0.2.1"),
                of(ChangeAction.DELETE, set("b.example.com", "A", "192.0.2.2")));
        assertThat(route53.getHostedZone(get -> get.id(zone)).hostedZone().resourceRecordSetCount())
                .isEqualTo(2);
    }

    @Test
    void refusesRecordsAsRoute53Does() {
        String zone = zone("example.com").id();
        change(
                zone,
                create("www.example.com", "A", "192.0.2.1"),
                create("old.example.com", "CNAME", "www.example.com"));

        refusesBatch(
                "Tried to create resource record set [name='www.example.com.', type='A'] but it already exists",
                zone,
                create("www.example.com", "A", "192.0.2.1"));
        refusesBatch(
                "Tried to delete resource record set [name='www.example.com.', type='A'] but the values provided do not"
                        + " match the current values",
                zone,
                of(ChangeAction.DELETE, set("www.example.com", "A", "192.0.2.9")));
        refusesBatch(
                "RRSet with DNS name www.example.org. is not permitted in zone example.com.",
                zone,
                create("www.example.org", "A", "192.0.2.1"));
        refusesBatch(
                "RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone example.com.",
                zone,
                create("example.com", "CNAME", "www.example.com"));
        refusesBatch(
                "RRSet of type CNAME with DNS name www.example.com. is not permitted as it conflicts with other records"
                        + " with the same DNS name in zone example.com.",
                zone,
                create("www.example.com", "CNAME", "example.net"));
        refusesBatch(
                "RRSet of type TXT with DNS name old.example.com. is not permitted because a conflicting RRSet of type "
                        + " CNAME with the same DNS name already exists in zone example.com.",
                zone,
                create("old.example.com", "TXT", "\"a\""));
        refusesBatch(
                "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)"
                        + " encountered with '192.0.2''",
                zone,
                create("a.example.com", "A", "192.0.2"));
        refusesBatch(
                "Invalid Resource Record: 'FATAL problem: InvalidCharacterString (Value should be enclosed in quotation"
                        + " marks) encountered with 'plain''",
                zone,
                create("t.example.com", "TXT", "plain"));
        refuses(
                400,
                "InvalidInput",
                "Invalid request: Missing field 'TTL' in Change with [Action=CREATE, Name=a.example.com, Type=A,"
                        + " SetIdentifier=null]",
                () -> change(
                        zone,
                        of(
                                ChangeAction.CREATE,
                                set("a.example.com", "A", "192.0.2.1").toBuilder()
                                        .ttl(null)
                                        .build())));
    }

    @Test
    void aliasesNamesOfAwsAndOfItsOwn() {
        String zone = zone("example.com").id();
        String plainId = zone;
        change(
                zone,
                alias("example.com", "ZWKZPGTI48KDX", "web-1.ap-northeast-2.elb.amazonaws.com"),
                create("www.example.com", "A", "192.0.2.1"),
                alias("web.example.com", plainId, "www.example.com"));

        refusesBatch(
                "Tried to create an alias that targets none.example.com., type A in zone " + plainId
                        + ", but that target was not found",
                zone,
                alias("x.example.com", plainId, "none.example.com"));
        refusesBatch(
                "Tried to create an alias that targets www.example.org., type A in zone Z123, but the alias target name"
                        + " does not lie within the target zone",
                zone,
                alias("x.example.com", "Z123", "www.example.org"));
        assertThat(aws.sandbox.addresses("web.example.com")).containsExactly("192.0.2.1");
    }

    private static Change alias(String name, String zone, String target) {
        return of(
                ChangeAction.CREATE,
                ResourceRecordSet.builder()
                        .name(name)
                        .type("A")
                        .aliasTarget(AliasTarget.builder()
                                .hostedZoneId(zone)
                                .dnsName(target)
                                .evaluateTargetHealth(false)
                                .build())
                        .build());
    }

    @Test
    void listsRecordsByTheirNamesFromTheLastLabelInPages() {
        String zone = zone("example.com").id();
        change(
                zone,
                create("b.example.com", "A", "192.0.2.1"),
                create("x.a.example.com", "A", "192.0.2.2"),
                create("*.example.com", "TXT", "\"wild\""));

        assertThat(route53.listResourceRecordSetsPaginator(
                                list -> list.hostedZoneId(zone).maxItems("2"))
                        .resourceRecordSets())
                .extracting(ResourceRecordSet::name)
                .containsExactly(
                        "example.com.", "example.com.", "\\052.example.com.", "x.a.example.com.", "b.example.com.");
        assertThat(route53.listResourceRecordSets(list -> list.hostedZoneId(zone)
                                .startRecordName("b.example.com")
                                .startRecordType("A"))
                        .resourceRecordSets())
                .hasSize(1);
    }

    @Test
    void deletesOnlyAnEmptyZone() {
        String zone = zone("example.com").id();
        change(zone, create("www.example.com", "A", "192.0.2.1"));

        refuses(
                400,
                "HostedZoneNotEmpty",
                "The specified hosted zone contains non-required resource record sets  and so cannot be deleted.",
                () -> route53.deleteHostedZone(delete -> delete.id(zone)));
        change(zone, of(ChangeAction.DELETE, set("www.example.com", "A", "192.0.2.1")));
        route53.deleteHostedZone(delete -> delete.id(zone));
        assertThat(route53.listHostedZones().hostedZones()).isEmpty();
    }
}

package dev.gatehouse.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ResourceRecord;

/** Asked as anybody asks, by the resolver of a library that had no part in the answers. */
class DnsServerTest {

    private final Sandbox sandbox = Sandbox.builder().dnsPort(0).open();
    private final Route53Client route53 = SandboxClients.inProcess(sandbox).route53();
    private String zone = "";

    @BeforeEach
    void zone() {
        zone = route53.createHostedZone(create -> create.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        write("example.com", "A", "192.0.2.1");
        write("www.example.com", "CNAME", "example.com");
        write("*.apps.example.com", "A", "192.0.2.7");
        write("own.apps.example.com", "TXT", "\"here\"");
        write("example.com", "AAAA", "2001:db8::1");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void write(String name, String type, String... values) {
        List<ResourceRecord> records = List.of(values).stream()
                .map(value -> ResourceRecord.builder().value(value).build())
                .toList();
        route53.changeResourceRecordSets(call -> call.hostedZoneId(zone)
                .changeBatch(batch -> batch.changes(change -> change.action("CREATE")
                        .resourceRecordSet(
                                set -> set.name(name).type(type).ttl(60L).resourceRecords(records)))));
    }

    private Message ask(String name, int type, boolean tcp) throws Exception {
        SimpleResolver resolver = new SimpleResolver(sandbox.resolver());
        resolver.setTCP(tcp);
        resolver.setEDNS(-1);
        resolver.setTimeout(Duration.ofSeconds(5));
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN)));
    }

    private List<String> answers(String name, int type) throws Exception {
        return ask(name, type, false).getSection(Section.ANSWER).stream()
                .map(record -> Type.string(record.getType()) + " " + record.rdataToString())
                .toList();
    }

    @Test
    void answersWhatTheZoneSays() throws Exception {
        assertThat(answers("EXAMPLE.com", Type.A)).containsExactly("A 192.0.2.1");
        assertThat(answers("example.com", Type.AAAA)).containsExactly("AAAA 2001:db8:0:0:0:0:0:1");
        assertThat(answers("example.com", Type.NS)).hasSize(4);
        assertThat(answers("example.com", Type.SOA)).hasSize(1);
        assertThat(ask("example.com", Type.A, false)
                        .getSection(Section.ANSWER)
                        .getFirst()
                        .getTTL())
                .isEqualTo(60);
    }

    @Test
    void followsAliasesToTheirEnd() throws Exception {
        assertThat(answers("www.example.com", Type.A)).containsExactly("CNAME example.com.", "A 192.0.2.1");
        assertThat(answers("www.example.com", Type.CNAME)).containsExactly("CNAME example.com.");
    }

    @Test
    void answersAWildcardWhereTheNameItselfIsNotThere() throws Exception {
        assertThat(answers("any.apps.example.com", Type.A)).containsExactly("A 192.0.2.7");
        assertThat(answers("own.apps.example.com", Type.A)).isEmpty();
        assertThat(ask("own.apps.example.com", Type.A, false).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void saysThatANameIsNotThereAndForHowLong() throws Exception {
        Message reply = ask("none.example.com", Type.A, false);

        assertThat(reply.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(reply.getSection(Section.AUTHORITY))
                .extracting(Record::getType)
                .containsExactly(Type.SOA);
        assertThat(ask("example.org", Type.A, false).getRcode()).isEqualTo(Rcode.REFUSED);
    }

    @Test
    void saysByTcpWhatDoesNotFitADatagram() throws Exception {
        write(
                "many.example.com",
                "A",
                IntStream.range(0, 100).mapToObj(i -> "10.0.0." + i).toArray(String[]::new));

        assertThat(ask("many.example.com", Type.A, true).getSection(Section.ANSWER))
                .hasSize(100);
        // The resolver of the library asks again by TCP by itself.
        assertThat(ask("many.example.com", Type.A, false).getHeader().getFlag(Flags.TC))
                .isFalse();
        assertThat(answers("many.example.com", Type.A)).hasSize(100);
    }
}

package dev.gatehouse.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Trail.Act;
import dev.gatehouse.resource.Trail.Outcome;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.sts.StsClient;

/** Who changed what is in no Region: CloudTrail has it in another Region than the stack's. */
@PanelTest
class CulpritsTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Drifts drifts;

    @Autowired
    private Culprits culprits;

    @Autowired
    private Clients clients;

    @Autowired
    private SdkHttpClient transport;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private Ref<HostedZoneSpec> zone;
    private Ref<DnsRecordSpec> www;
    private Ref<DnsRecordSpec> mail;

    @BeforeEach
    void aZoneWithTwoRecords() {
        stack = bench.stack();
        zone = bench.add(stack, new HostedZoneSpec("trail.example.net", List.of(), Tags.named("zone")));
        www = bench.add(stack, address("www.trail.example.net"));
        mail = bench.add(stack, address("mail.trail.example.net"));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        clock.advance(Duration.ofMinutes(10));
    }

    private DnsRecordSpec address(String name) {
        return new DnsRecordSpec(zone, name, RecordType.A, 300, List.of("192.0.2.1"), null, Tags.named(name));
    }

    private void carlaPoints(String name, String address) {
        var role = clients.of(StsClient.class, stack.scope())
                .assumeRole(
                        assume -> assume.roleArn("arn:aws:iam::" + stack.scope().account() + ":role/admin")
                                .roleSessionName("carla"))
                .credentials();
        try (Route53Client route53 = Route53Client.builder()
                .httpClient(transport)
                .endpointOverride(URI.create("http://sandbox.test"))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(role.accessKeyId(), role.secretAccessKey(), role.sessionToken())))
                .build()) {
            route53.changeResourceRecordSets(ask -> ask.hostedZoneId(
                            bench.item(zone).orElseThrow().externalId())
                    .changeBatch(batch -> batch.changes(change -> change.action(ChangeAction.UPSERT)
                            .resourceRecordSet(set -> set.name(name)
                                    .type(RRType.A)
                                    .ttl(300L)
                                    .resourceRecords(one -> one.value(address))))));
        }
    }

    @Test
    void areFoundForRecordsOfAZone() {
        carlaPoints("www.trail.example.net", "198.51.100.9");
        drifts.check(stack.id());
        assertThat(drifts.of(stack.id())).isNotEmpty();
        clock.advance(Duration.ofMinutes(20));
        carlaPoints("mail.trail.example.net", "198.51.100.10");
        clock.advance(Duration.ofMinutes(20));

        var told = culprits.of(stack, bench.item(www).orElseThrow());
        assertThat(told.outcome()).isEqualTo(Outcome.TOLD);
        assertThat(told.acts())
                .extracting(Act::user, Act::name)
                .singleElement()
                .satisfies(act -> assertThat(act.toList()).containsExactly("carla", "ChangeResourceRecordSets"));
        assertThat(culprits.of(stack, bench.item(mail).orElseThrow()).acts()).isEmpty();
    }
}

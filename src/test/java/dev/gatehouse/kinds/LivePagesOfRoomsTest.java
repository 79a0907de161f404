package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.DatabaseStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.watch.Lookout;
import dev.gatehouse.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** What the live pages of rooms say that only their kind can say. */
@PanelTest
class LivePagesOfRoomsTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Executor executor;

    @Autowired
    private Clients clients;

    @Autowired
    private Watches watches;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    /** The page after a look that is taken now. */
    private String page(Locale language, Ref<?> ref) throws Exception {
        String page = "/stacks/" + stack.id() + "/live/"
                + bench.item(ref).orElseThrow().id();
        clock.advance(Duration.ofSeconds(6));
        surfer.page(language, page);
        Lookout.look(watches);
        return surfer.page(language, page);
    }

    private String page(Ref<?> ref) throws Exception {
        return page(Locale.ENGLISH, ref);
    }

    private Ref<?> sample(String kind) {
        PlannedWorld world = new PlannedWorld(bench, stack);
        Ref<?> ref = SandboxWorld.subjects().stream()
                .filter(subject -> subject.toString().equals(kind))
                .map(subject -> world.has(subject.first().in().apply(world)))
                .findFirst()
                .orElseThrow();
        bench.apply(stack);
        return ref;
    }

    @Test
    void tellsForWhichRecordACertificateWaits() throws Exception {
        Ref<CertificateSpec> certificate =
                bench.add(stack, new CertificateSpec("shop.example", List.of(), null, Tags.named("shop")));
        bench.approve(stack);
        for (int i = 0; i < 10; i++) {
            executor.tick();
            clock.advance(Duration.ofSeconds(5));
        }

        assertThat(page(certificate))
                .contains("PENDING_VALIDATION", "until it sees the records", ".shop.example. CNAME")
                .contains("acm-validations.aws", "Should answer", "Not to be seen yet");
        assertThat(page(Locale.KOREAN, certificate)).contains("AWS가 기다립니다", "아직 보이지 않음");
    }

    @Test
    void holdsTheAnswerOfANameAgainstWhatItsRecordSays() throws Exception {
        Ref<HostedZoneSpec> zone =
                bench.add(stack, new HostedZoneSpec("names.example", List.of(), Tags.named("names.example")));
        DnsRecordSpec spec = new DnsRecordSpec(
                zone, "www.names.example", RecordType.A, 300, List.of("192.0.2.1"), null, Tags.named("www"));
        Ref<DnsRecordSpec> record = bench.add(stack, spec);
        bench.apply(stack);
        assertThat(page(record)).contains("As it should", "192.0.2.1", "dig +noall +answer");

        bench.change(
                record,
                new DnsRecordSpec(
                        zone, "www.names.example", RecordType.A, 300, List.of("192.0.2.2"), null, Tags.named("www")));
        assertThat(page(record)).contains("Something else", "192.0.2.2").doesNotContain("As it should");

        bench.apply(stack);
        assertThat(page(record))
                .contains("As it should")
                .contains("www.names.example answers 192.0.2.2 instead of 192.0.2.1.");
    }

    @Test
    void leadsToACacheAndTellsOfItsFailover() throws Exception {
        Ref<?> cache = sample("replication-group");

        assertThat(page(cache)).contains("--tls --askpass ping", "get-secret-value", "gatehouse/", "primary");

        clients.of(ElastiCacheClient.class, stack.scope())
                .testFailover(asked -> asked.replicationGroupId(
                                bench.item(cache).orElseThrow().externalId())
                        .nodeGroupId("0001"));
        assertThat(page(cache)).contains("ElastiCache: Test Failover API called for node group 0001");
    }

    @Test
    void tellsHowAFileSystemIsMounted() throws Exception {
        assertThat(page(sample("efs-file-system")))
                .contains("mount -t efs -o tls fs-", ":/ /mnt/efs efs _netdev,noresvport,tls 0 0");
    }

    @Test
    void tellsAsWhomTheWorldSeesANatGateway() throws Exception {
        assertThat(page(sample("nat-gateway"))).contains("The world sees the hosts behind it as", "checkip");
    }

    @Test
    void saysInWordsThatAwsAsksToWait() throws Exception {
        Ref<?> gateway = sample("nat-gateway");
        page(gateway);
        sandbox.troubles().add(Trouble.throttle("DescribeNatGateways", 5));

        assertThat(page(gateway)).contains("What is shown is what was seen before", "RequestLimitExceeded");
    }

    @Test
    void leadsATunnelToTheDatabaseThroughAHostOfTheStack() throws Exception {
        Ref<?> database = new DatabaseStack(bench, stack, false).database;
        sample("instance");

        assertThat(page(database))
                .contains("ssh -N -L 127.0.0.1:3306:orders.", " ec2-user@", "--ssl-mode=VERIFY_CA")
                .doesNotContain("no instance with a public address");
    }
}

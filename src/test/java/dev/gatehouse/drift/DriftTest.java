package dev.gatehouse.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.reconcile.Plans;
import dev.gatehouse.reconcile.Restoration;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;

/** What somebody changes past the panel is seen, judged, and answered to. */
@PanelTest
class DriftTest {

    private static final Author UNREASONED = new Author(UUID.randomUUID(), "Ben", "192.0.2.8", " ");

    @Autowired
    private Workbench bench;

    @Autowired
    private Drifts drifts;

    @Autowired
    private Answers answers;

    @Autowired
    private Plans plans;

    @Autowired
    private Runs runs;

    @Autowired
    private Clients clients;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private Ref<SecurityGroupSpec> group;
    private Ref<SubnetSpec> subnet;
    private Ec2Client ec2;

    @BeforeEach
    void aStackInAws() {
        stack = bench.stack();
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        subnet = bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), false, Tags.named("a")));
        group = bench.add(stack, new SecurityGroupSpec(vpc, false, "web", "Web servers", List.of(), Tags.named("web")));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        ec2 = clients.ec2(stack.scope());
        clock.advance(Duration.ofMinutes(10));
    }

    private String idOf(Ref<?> ref) {
        return bench.item(ref).orElseThrow().externalId();
    }

    private void open(int port, String cidr) {
        IpPermission.Builder tcp =
                IpPermission.builder().ipProtocol("tcp").fromPort(port).toPort(port);
        IpPermission from = cidr.contains(":")
                ? tcp.ipv6Ranges(range -> range.cidrIpv6(cidr)).build()
                : tcp.ipRanges(range -> range.cidrIp(cidr)).build();
        ec2.authorizeSecurityGroupIngress(rule -> rule.groupId(idOf(group)).ipPermissions(from));
    }

    private void tag(Ref<?> ref, String key, String value) {
        ec2.createTags(
                tags -> tags.resources(idOf(ref)).tags(tag -> tag.key(key).value(value)));
    }

    private List<Drift> seen() {
        drifts.check(stack.id());
        return drifts.of(stack.id());
    }

    private RunView revert(List<Drift> chosen) {
        Restoration only = drifts.restoration(stack.id(), chosen);
        Plan plan = plans.propose(stack.id(), only).plan();
        RunView run = bench.finish(runs.approve(stack.id(), plan.basis(), only, Workbench.ANNA));
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        clock.advance(Duration.ofMinutes(10));
        return run;
    }

    @Test
    void whatNobodyTouchedHasNone() {
        assertThat(seen()).isEmpty();
        assertThat(drifts.count(List.of(stack.id()))).isEmpty();
    }

    @Test
    void aNewWayFromTheInternetComesFirst() {
        tag(group, "Owner", "ben");
        open(5432, "10.0.0.0/16");
        open(22, "0.0.0.0/0");

        assertThat(seen()).extracting(Drift::risk).containsExactly(Risk.INTERNET, Risk.BEHAVIOUR, Risk.LABEL);
        Drift worst = drifts.of(stack.id()).getFirst();
        assertThat(worst.path()).startsWith("rules[").contains("22", "0.0.0.0/0");
        assertThat(worst.expected()).isNull();
        assertThat(worst.actual()).contains("cidr=0.0.0.0/0");
        assertThat(worst.firstSeen()).isEqualTo(clock.instant());
        assertThat(drifts.count(List.of(stack.id()))).isEqualTo(Map.of(stack.id(), 3L));
    }

    @Test
    void aNewWayByIpv6IsSeenAndTakenAway() {
        open(22, "::/0");
        List<Drift> found = seen();
        assertThat(found).extracting(Drift::risk).containsExactly(Risk.INTERNET);
        assertThat(found.getFirst().actual()).contains("cidr6=::/0");

        revert(found);
        assertThat(seen()).isEmpty();
    }

    @Test
    void isToldOnlyWhenASecondLookSeesItToo() {
        open(22, "0.0.0.0/0");
        plans.propose(stack.id());
        assertThat(drifts.of(stack.id())).isEmpty();
        plans.propose(stack.id());
        assertThat(drifts.of(stack.id())).hasSize(1);
    }

    @Test
    void isOverWhenSomebodyPutsItBackOutside() {
        tag(group, "Owner", "ben");
        assertThat(seen()).hasSize(1);
        ec2.deleteTags(tags -> tags.resources(idOf(group)).tags(tag -> tag.key("Owner")));
        assertThat(seen()).isEmpty();
    }

    @Test
    void putsBackThatAloneAndNothingElse() {
        open(22, "0.0.0.0/0");
        open(443, "0.0.0.0/0");
        tag(subnet, "Owner", "ben");
        Drift ssh = seen().stream()
                .filter(drift -> drift.path().contains("22"))
                .findFirst()
                .orElseThrow();

        RunView run = revert(List.of(ssh));

        assertThat(run.plan().changes())
                .filteredOn(change -> change.action() != Action.NOOP)
                .extracting(Change::name)
                .containsExactly("web");
        assertThat(ec2.describeSecurityGroups(ask -> ask.groupIds(idOf(group)))
                        .securityGroups()
                        .getFirst()
                        .ipPermissions())
                .extracting(permission -> permission.fromPort())
                .containsExactly(443);
        assertThat(seen()).hasSize(2).noneMatch(drift -> drift.path().contains("22"));
    }

    @Test
    void isWantedFromNowOnWhenAccepted() {
        open(443, "0.0.0.0/0");
        List<Drift> found = seen();

        answers.accept(stack, ids(found), Workbench.ANNA);

        assertThat(bench.spec(group).letsIn(443)).isTrue();
        assertThat(drifts.of(stack.id())).isEmpty();
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void isNotAcceptedWithoutAReason() {
        open(443, "0.0.0.0/0");
        List<UUID> found = ids(seen());
        assertThatThrownBy(() -> answers.accept(stack, found, UNREASONED)).isInstanceOf(Refused.class);
        assertThat(bench.spec(group).letsIn(443)).isFalse();
    }

    @Test
    void isLeftAloneUntilItsDayWhenIgnored() {
        open(443, "0.0.0.0/0");
        answers.ignore(stack, ids(seen()), clock.instant().plus(Duration.ofDays(7)), Workbench.ANNA);

        assertThat(bench.todo(stack)).isEmpty();
        assertThat(seen())
                .singleElement()
                .satisfies(drift -> assertThat(drift.isIgnored(clock.instant())).isTrue());
        assertThat(drifts.count(List.of(stack.id()))).isEmpty();

        clock.advance(Duration.ofDays(8));
        assertThat(drifts.count(List.of(stack.id()))).containsEntry(stack.id(), 1L);
        assertThat(bench.todo(stack)).containsExactly("UPDATE security-group web");
    }

    @Test
    void countsAgainWhenWhatIsIgnoredChangesOnceMore() {
        tag(group, "Owner", "ben");
        answers.ignore(stack, ids(seen()), clock.instant().plus(Duration.ofDays(7)), Workbench.ANNA);
        tag(group, "Owner", "carla");

        assertThat(seen()).singleElement().satisfies(drift -> {
            assertThat(drift.ignored()).isNull();
            assertThat(drift.actual()).isEqualTo("carla");
        });
    }

    @Test
    void whatWasDeletedOutsideComesBackOnlyWhenApproved() {
        ec2.deleteSecurityGroup(gone -> gone.groupId(idOf(group)));
        List<Drift> found = seen();
        assertThat(found).singleElement().satisfies(drift -> {
            assertThat(drift.isDeletion()).isTrue();
            assertThat(drift.risk()).isEqualTo(Risk.GONE);
        });
        assertThat(ec2.describeSecurityGroups().securityGroups())
                .noneMatch(one -> one.groupName().equals("web"));

        revert(found);

        assertThat(ec2.describeSecurityGroups().securityGroups())
                .anyMatch(one -> one.groupName().equals("web"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void whatWasDeletedOutsideIsNoLongerWantedWhenAccepted() {
        ec2.deleteSecurityGroup(gone -> gone.groupId(idOf(group)));
        answers.accept(stack, ids(seen()), Workbench.ANNA);
        assertThat(bench.item(group).orElseThrow().wish()).isEqualTo(Wish.LEAVING);
        assertThat(bench.todo(stack)).containsExactly("FORGET security-group web");
    }

    @Test
    void showsWhatBearsOurMarksAndIsNobodys() {
        var tags = ec2.describeSecurityGroups(ask -> ask.groupIds(idOf(group)))
                .securityGroups()
                .getFirst()
                .tags();
        String vpc = ec2.describeSubnets(ask -> ask.subnetIds(idOf(subnet)))
                .subnets()
                .getFirst()
                .vpcId();
        String twin = ec2.createSecurityGroup(twins -> twins.groupName("twin")
                        .description("twin")
                        .vpcId(vpc)
                        .tagSpecifications(
                                spec -> spec.resourceType("security-group").tags(tags)))
                .groupId();

        assertThat(seen()).isEmpty();
        assertThat(drifts.leftovers(stack.id()))
                .singleElement()
                .satisfies(left -> assertThat(left.externalId()).isEqualTo(twin));
        ec2.deleteSecurityGroup(gone -> gone.groupId(twin));
        drifts.check(stack.id());
        assertThat(drifts.leftovers(stack.id())).isEmpty();
    }

    private static List<UUID> ids(List<Drift> found) {
        return found.stream().map(Drift::id).toList();
    }
}

package dev.gatehouse.kinds.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.IpPermission;

class SecurityGroupDriverTest {

    private static final Rule EVERYTHING_OUT =
            new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null);
    private static final Rule SSH = in(22, Cidr.parse("203.0.113.0/24"), null, null);
    private static final Rule WEB = in(80, Cidr.ANYWHERE, null, null);

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<SecurityGroupSpec> kind = SandboxWorld.kind(SecurityGroupSpec.class);
    private final Ref<VpcSpec> vpc = world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));

    @Test
    void aNewGroupThatWishesAwssOwnRuleNeedsNoCallForIt() {
        String id = world.create(
                kind, group("web", EVERYTHING_OUT), SandboxWorld.creation(group("web"), SandboxWorld.ownership()));
        assertThat(world.observe(kind, id).orElseThrow().spec()).isEqualTo(group("web", EVERYTHING_OUT));
    }

    @Test
    void addsBeforeItRemovesAndEachSortInOneCall() {
        Present<SecurityGroupSpec> observed = made(group("web", EVERYTHING_OUT, SSH, WEB));
        Rule one = in(443, Cidr.ANYWHERE, null, null);
        Rule two = in(8443, Cidr.ANYWHERE, null, null);
        assertThat(callsOf(observed, group("web", one, two)))
                .containsExactly(
                        "AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress");
        assertThat(again(observed).spec().rules()).containsExactly(one, two);
    }

    @Test
    void replacesOneRuleByAReferenceWithTwoCalls() {
        Ref<SecurityGroupSpec> bastion = world.has(group("bastion"));
        Present<SecurityGroupSpec> observed = made(group("web", SSH, WEB));
        Rule byGroup = in(22, null, bastion, null);
        assertThat(callsOf(observed, group("web", byGroup, WEB)))
                .containsExactly("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
        assertThat(again(observed).spec().rules()).containsExactlyInAnyOrder(byGroup, WEB);
    }

    @Test
    void changesADescriptionWithoutTouchingTheRule() {
        Present<SecurityGroupSpec> observed = made(group("web", SSH, WEB));
        Rule described = in(22, SSH.cidr(), null, "office");
        assertThat(callsOf(observed, group("web", described, WEB)))
                .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
        assertThat(again(observed).spec().rules()).contains(described);
        assertThat(callsOf(again(observed), group("web", SSH, WEB)))
                .containsExactly("UpdateSecurityGroupRuleDescriptionsIngress");
        assertThat(again(observed).spec()).isEqualTo(observed.spec());
    }

    @Test
    void aReferenceToItselfIsSaidAsSuch() {
        Present<SecurityGroupSpec> observed = made(group("web"));
        Rule self = new Rule(Direction.INBOUND, Protocol.ALL, null, null, null, null, true, null, null);
        assertThat(callsOf(observed, group("web", self))).containsExactly("AuthorizeSecurityGroupIngress");
        assertThat(again(observed).spec().rules()).containsExactly(self);
    }

    @Test
    void groupsThatReferToEachOtherCanBothBeDeleted() {
        Ref<SecurityGroupSpec> web = world.has(group("web"));
        Ref<SecurityGroupSpec> db = world.has(group("db", in(3306, null, web, null)));
        world.update(kind, seen(web), group("web", in(80, null, db, null), WEB));
        assertThatThrownBy(() -> world.delete(kind, seen(db)))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("DependencyViolation"));
        world.release(kind, seen(web), Set.of(db.externalId()));
        assertThat(seen(web).spec().rules()).containsExactly(WEB);
        world.delete(kind, seen(db));
        world.delete(kind, seen(web));
        assertThat(world.observe(kind, web.externalId())).isEmpty();
    }

    @Test
    void lettingGoTwiceIsSuccess() {
        Ref<SecurityGroupSpec> db = world.has(group("db"));
        Present<SecurityGroupSpec> web = made(group("web", in(80, null, db, null), in(81, null, db, null)));
        world.ec2()
                .revokeSecurityGroupIngress(request -> request.groupId(web.externalId())
                        .ipPermissions(IpPermission.builder()
                                .ipProtocol("tcp")
                                .fromPort(80)
                                .toPort(80)
                                .userIdGroupPairs(pair -> pair.groupId(db.externalId()))
                                .build()));
        world.release(kind, web, Set.of(db.externalId()));
        assertThat(again(web).spec().rules()).isEmpty();
        world.release(kind, web, Set.of(db.externalId()));
        world.delete(kind, web);
        world.release(kind, web, Set.of(db.externalId()));
    }

    @Test
    void adoptsTheDefaultGroupAndPutsItBackAsAwsMadeIt() {
        Present<SecurityGroupSpec> untouched = defaultGroup();
        assertThat(untouched.spec().rules()).hasSize(2).contains(EVERYTHING_OUT);
        SecurityGroupSpec wished = new SecurityGroupSpec(
                vpc, true, "default", untouched.spec().description(), List.of(SSH), Tags.named("default"));
        Present<SecurityGroupSpec> adopted = made(wished);
        assertThat(adopted.externalId()).isEqualTo(untouched.externalId());
        world.delete(kind, adopted);
        assertThat(defaultGroup()).isEqualTo(untouched);
    }

    @Test
    void ipv6RulesAreSeenLikeOthers() {
        Present<SecurityGroupSpec> observed = made(group("web", SSH));
        world.ec2()
                .authorizeSecurityGroupIngress(request -> request.groupId(observed.externalId())
                        .ipPermissions(IpPermission.builder()
                                .ipProtocol("tcp")
                                .fromPort(443)
                                .toPort(443)
                                .ipv6Ranges(range -> range.cidrIpv6("::/0"))
                                .build()));
        assertThat(again(observed).spec().rules()).extracting(Rule::naturalKey).contains("inbound tcp 443 ::/0");
    }

    private Present<SecurityGroupSpec> defaultGroup() {
        return world.observe(kind, Set.of()).stream()
                .filter(group ->
                        group.spec().defaultGroup() && group.spec().vpc().equals(vpc))
                .findFirst()
                .orElseThrow();
    }

    private Present<SecurityGroupSpec> made(SecurityGroupSpec spec) {
        return seen(world.has(spec));
    }

    private Present<SecurityGroupSpec> seen(Ref<SecurityGroupSpec> group) {
        return world.observe(kind, group.externalId()).orElseThrow();
    }

    private Present<SecurityGroupSpec> again(Present<SecurityGroupSpec> observed) {
        return world.observe(kind, observed.externalId()).orElseThrow();
    }

    private List<String> callsOf(Present<SecurityGroupSpec> observed, SecurityGroupSpec desired) {
        return SandboxWorld.calls(() -> world.update(kind, observed, desired));
    }

    private SecurityGroupSpec group(String name, Rule... rules) {
        return new SecurityGroupSpec(vpc, false, name, name, List.of(rules), Tags.NONE);
    }

    private static Rule in(
            int port, @Nullable Cidr cidr, @Nullable Ref<SecurityGroupSpec> group, @Nullable String description) {
        return new Rule(
                Direction.INBOUND, Protocol.TCP, PortRange.of(port), null, cidr, group, false, null, description);
    }
}

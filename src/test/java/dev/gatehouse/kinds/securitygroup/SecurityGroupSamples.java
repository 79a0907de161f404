package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Cidr6;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public final class SecurityGroupSamples implements KindSamples<SecurityGroupSpec> {

    private static final Cidr OFFICE = Cidr.parse("203.0.113.0/24");
    private static final Rule EVERYTHING_OUT =
            new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null);
    private static final List<Rule> BY_ADDRESS = List.of(
            EVERYTHING_OUT,
            from(OFFICE, "tcp", "22", "office"),
            from(OFFICE, "tcp", "8000-8080", null),
            from(OFFICE, "udp", null, null),
            from(OFFICE, "50", null, "tunnel"),
            ping(OFFICE, "8/0"),
            ping(Cidr.ANYWHERE, "3/-1"),
            ping(Cidr.parse("10.0.0.0/8"), "all"));

    @Override
    public Class<SecurityGroupSpec> specType() {
        return SecurityGroupSpec.class;
    }

    @Override
    public List<Sample<SecurityGroupSpec>> samples() {
        return List.of(
                new Sample<>("with every form of rule", SecurityGroupSamples::custom),
                new Sample<>("without rules", world -> empty(vpc(world), "closed")),
                new Sample<>("with AWS's rule", world -> rules(empty(vpc(world), "new"), List.of(EVERYTHING_OUT))),
                new Sample<>("default", SecurityGroupSamples::byDefault));
    }

    private static SecurityGroupSpec custom(World world) {
        Ref<VpcSpec> vpc = vpc(world);
        List<Rule> rules = new ArrayList<>(BY_ADDRESS);
        rules.add(referring(world.has(empty(vpc, "bastion")), "from the bastion"));
        rules.add(self());
        rules.add(ipv6("tcp", "443"));
        rules.add(ipv6("icmpv6", null));
        return new SecurityGroupSpec(vpc, false, "web", "Web servers", rules, Tags.named("web"));
    }

    private static SecurityGroupSpec byDefault(World world) {
        return new SecurityGroupSpec(
                vpc(world),
                true,
                "default",
                "default VPC security group",
                List.of(from(OFFICE, "tcp", "22", "office")),
                Tags.named("default"));
    }

    @Override
    public List<Edit<SecurityGroupSpec>> inPlace() {
        return List.of(
                Edit.of("rules by address only", group -> rules(group, BY_ADDRESS)),
                Edit.of("no outbound rule", group -> rules(group, BY_ADDRESS.subList(1, BY_ADDRESS.size()))),
                Edit.of("no rules", group -> rules(group, List.of())),
                Edit.of(
                        "descriptions",
                        group -> rules(
                                group,
                                group.rules().stream()
                                        .map(rule -> described(rule, rule.description() == null ? "why" : null))
                                        .toList())),
                new Edit<>(
                        "another group",
                        (world, group) -> rules(group, List.of(referring(world.has(empty(group.vpc(), "alb")), null)))),
                Edit.of(
                        "tags",
                        group -> new SecurityGroupSpec(
                                group.vpc(),
                                false,
                                group.groupName(),
                                group.description(),
                                group.rules(),
                                Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<SecurityGroupSpec>> replacing() {
        return List.of(
                new Edit<>("vpc", (world, group) -> empty(vpc(world), group.groupName())),
                Edit.of("name", group -> empty(group.vpc(), "other")),
                Edit.of(
                        "description",
                        group -> new SecurityGroupSpec(
                                group.vpc(), false, group.groupName(), "other", group.rules(), group.tags())),
                Edit.of(
                        "the default one",
                        group -> new SecurityGroupSpec(
                                group.vpc(),
                                true,
                                "default",
                                "default VPC security group",
                                group.rules(),
                                group.tags())));
    }

    @Override
    public SecurityGroupSpec golden(int version) {
        List<Rule> rules = new ArrayList<>(BY_ADDRESS);
        rules.add(referring(KindSamples.ours(2), "from the bastion"));
        rules.add(self());
        rules.add(new Rule(
                Direction.OUTBOUND, Protocol.TCP, PortRange.of(443), null, null, null, false, "pl-78a54011", "S3"));
        return new SecurityGroupSpec(KindSamples.ours(1), false, "web", "Web servers", rules, Tags.named("web"));
    }

    private static SecurityGroupSpec empty(Ref<VpcSpec> vpc, String name) {
        return new SecurityGroupSpec(vpc, false, name, name, List.of(), Tags.NONE);
    }

    private static SecurityGroupSpec rules(SecurityGroupSpec group, List<Rule> rules) {
        return new SecurityGroupSpec(
                group.vpc(), group.defaultGroup(), group.groupName(), group.description(), rules, group.tags());
    }

    private static Rule from(Cidr cidr, String protocol, String ports, String description) {
        PortRange range = ports == null ? null : PortRange.parse(ports);
        return new Rule(Direction.INBOUND, Protocol.parse(protocol), range, null, cidr, null, false, null, description);
    }

    private static Rule ping(Cidr cidr, String type) {
        return new Rule(Direction.INBOUND, Protocol.ICMP, null, IcmpType.parse(type), cidr, null, false, null, null);
    }

    private static Rule referring(Ref<SecurityGroupSpec> other, String description) {
        return new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(80), null, null, other, false, null, description);
    }

    private static Rule self() {
        return new Rule(Direction.INBOUND, Protocol.ALL, null, null, null, null, true, null, null);
    }

    private static Rule ipv6(String protocol, String ports) {
        PortRange range = ports == null ? null : PortRange.parse(ports);
        Cidr6 documentation = Cidr6.parse("2001:db8::/32");
        return new Rule(
                Direction.INBOUND,
                Protocol.parse(protocol),
                range,
                null,
                null,
                null,
                false,
                null,
                documentation,
                "six");
    }

    private static Rule described(Rule rule, String text) {
        return new Rule(
                rule.direction(),
                rule.protocol(),
                rule.ports(),
                rule.icmp(),
                rule.cidr(),
                rule.group(),
                rule.self(),
                rule.prefixList(),
                rule.cidr6(),
                text);
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }
}

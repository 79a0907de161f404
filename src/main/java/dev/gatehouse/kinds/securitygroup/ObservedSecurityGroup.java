package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Cidr6;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** What AWS says of a security group, in our words: one rule for each other side that a permission names. */
final class ObservedSecurityGroup {

    /** The name of the group that AWS makes with each VPC; no other group can have it. */
    static final String DEFAULT = "default";

    private ObservedSecurityGroup() {}

    static Present<SecurityGroupSpec> present(SecurityGroup group) {
        return new Present<>(
                group.groupId(),
                new SecurityGroupSpec(
                        Ref.external(group.vpcId()),
                        group.groupName().equals(DEFAULT),
                        group.groupName(),
                        group.description(),
                        rules(group),
                        Ec2Tags.visible(group.tags())),
                Readiness.READY,
                Map.of(),
                Ec2Tags.ownership(group.tags()));
    }

    /** How AWS writes a protocol in rules of security groups: four by name. */
    static String wire(Protocol protocol) {
        return protocol.equals(Protocol.ALL) ? "-1" : protocol.toString();
    }

    private static List<Rule> rules(SecurityGroup group) {
        List<Rule> rules = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            permissions(group, direction)
                    .forEach(permission -> rules.addAll(rules(group.groupId(), direction, permission)));
        }
        return rules;
    }

    private static List<IpPermission> permissions(SecurityGroup group, Direction direction) {
        return direction == Direction.INBOUND ? group.ipPermissions() : group.ipPermissionsEgress();
    }

    private static List<Rule> rules(String own, Direction direction, IpPermission permission) {
        Side side = new Side(direction, permission);
        List<Rule> rules = new ArrayList<>();
        permission
                .ipRanges()
                .forEach(range ->
                        rules.add(side.rule(Cidr.masked(range.cidrIp()), null, false, null, range.description())));
        permission
                .ipv6Ranges()
                .forEach(range -> rules.add(side.rule(Cidr6.parse(range.cidrIpv6()), range.description())));
        permission
                .prefixListIds()
                .forEach(list -> rules.add(side.rule(null, null, false, list.prefixListId(), list.description())));
        permission.userIdGroupPairs().forEach(pair -> {
            boolean self = own.equals(pair.groupId());
            Ref<SecurityGroupSpec> other = self ? null : Ref.external(pair.groupId());
            rules.add(side.rule(null, other, self, null, pair.description()));
        });
        return rules;
    }

    /** What the rules of one permission have in common. */
    private record Side(Direction direction, IpPermission permission) {

        Rule rule(Cidr6 cidr6, @Nullable String description) {
            return new Rule(direction, protocol(), ports(), icmp(), null, null, false, null, cidr6, description);
        }

        Rule rule(
                @Nullable Cidr cidr,
                @Nullable Ref<SecurityGroupSpec> group,
                boolean self,
                @Nullable String prefixList,
                @Nullable String description) {
            return new Rule(direction, protocol(), ports(), icmp(), cidr, group, self, prefixList, description);
        }

        private Protocol protocol() {
            return Protocol.parse(permission.ipProtocol());
        }

        private @Nullable PortRange ports() {
            return protocol().hasPorts() ? new PortRange(permission.fromPort(), permission.toPort()) : null;
        }

        /** AWS says no type where it means all of ICMPv6 (2026-05). */
        private @Nullable IcmpType icmp() {
            boolean typed = protocol().equals(Protocol.ICMP) || protocol().equals(Protocol.ICMPV6);
            return typed && permission.fromPort() != null
                    ? IcmpType.of(permission.fromPort(), permission.toPort())
                    : null;
        }
    }
}

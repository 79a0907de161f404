package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                attributes(group),
                Ec2Tags.ownership(group.tags()));
    }

    /** How AWS writes a protocol in rules of security groups: four by name. */
    static String wire(Protocol protocol) {
        return protocol.equals(Protocol.ALL) ? "-1" : protocol.toString();
    }

    private static List<Rule> rules(SecurityGroup group) {
        List<Rule> rules = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            permissions(group, direction).stream()
                    .filter(permission -> !isIpv6(permission))
                    .forEach(permission -> rules.addAll(rules(group.groupId(), direction, permission)));
        }
        return rules;
    }

    private static List<IpPermission> permissions(SecurityGroup group, Direction direction) {
        return direction == Direction.INBOUND ? group.ipPermissions() : group.ipPermissionsEgress();
    }

    private static boolean isIpv6(IpPermission permission) {
        return Protocol.parse(permission.ipProtocol()).equals(Protocol.ICMPV6);
    }

    private static List<Rule> rules(String own, Direction direction, IpPermission permission) {
        Side side = new Side(direction, permission);
        List<Rule> rules = new ArrayList<>();
        permission
                .ipRanges()
                .forEach(range ->
                        rules.add(side.rule(Cidr.masked(range.cidrIp()), null, false, null, range.description())));
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

        Rule rule(
                @Nullable Cidr cidr,
                @Nullable Ref<SecurityGroupSpec> group,
                boolean self,
                @Nullable String prefixList,
                @Nullable String description) {
            Protocol protocol = Protocol.parse(permission.ipProtocol());
            return new Rule(
                    direction,
                    protocol,
                    protocol.hasPorts() ? new PortRange(permission.fromPort(), permission.toPort()) : null,
                    protocol.equals(Protocol.ICMP) ? IcmpType.of(permission.fromPort(), permission.toPort()) : null,
                    cidr,
                    group,
                    self,
                    prefixList,
                    description);
        }
    }

    private static Map<String, String> attributes(SecurityGroup group) {
        String ipv6 = Stream.of(Direction.values())
                .flatMap(direction -> permissions(group, direction).stream()
                        .filter(permission ->
                                isIpv6(permission) || !permission.ipv6Ranges().isEmpty())
                        .map(permission -> ipv6(direction, permission)))
                .sorted()
                .collect(Collectors.joining(", "));
        return ipv6.isEmpty() ? Map.of() : Map.of("ipv6", ipv6);
    }

    private static String ipv6(Direction direction, IpPermission permission) {
        String ports = permission.fromPort() == null ? "" : " " + permission.fromPort() + "-" + permission.toPort();
        String ranges = permission.ipv6Ranges().stream()
                .map(range -> " " + range.cidrIpv6())
                .collect(Collectors.joining());
        return Texts.write(direction) + " " + Protocol.parse(permission.ipProtocol()) + ports + ranges;
    }
}

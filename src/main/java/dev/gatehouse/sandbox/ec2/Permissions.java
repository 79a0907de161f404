package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.TrafficRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** The older form of rules, in which one permission has many peers: taken apart, and put together again. */
final class Permissions {

    private final Cloud cloud;
    private final Peers peers;

    Permissions(Cloud cloud) {
        this.cloud = cloud;
        this.peers = new Peers(cloud);
    }

    /** What one rule says, whoever has it. */
    record Said(TrafficRow traffic, PeerRow peer, @Nullable String description) {}

    List<Said> read(List<IpPermission> permissions, String vpcId) {
        List<Said> said = new ArrayList<>();
        for (IpPermission permission : permissions) {
            TrafficRow traffic = Traffic.of(permission.ipProtocol(), permission.fromPort(), permission.toPort());
            int before = said.size();
            permission.ipRanges().forEach(one -> said.add(said(traffic, Peers.cidr(one.cidrIp()), one.description())));
            permission
                    .ipv6Ranges()
                    .forEach(one -> said.add(said(traffic, Peers.cidr6(one.cidrIpv6()), one.description())));
            permission
                    .prefixListIds()
                    .forEach(one -> said.add(said(traffic, peers.prefixList(one.prefixListId()), one.description())));
            permission
                    .userIdGroupPairs()
                    .forEach(one -> said.add(said(traffic, peers.group(one, vpcId), one.description())));
            if (said.size() == before) {
                throw Parameters.missing("The request must contain at least one of ipRanges, ipv6Ranges,"
                        + " prefixListIds or userIdGroupPairs for each permission");
            }
        }
        return said;
    }

    private static Said said(TrafficRow traffic, PeerRow peer, @Nullable String description) {
        return new Said(traffic, peer, GroupNames.checkedRuleDescription(description));
    }

    List<IpPermission> shown(List<SecurityGroupRuleRow> rules) {
        Map<TrafficRow, List<SecurityGroupRuleRow>> byTraffic = rules.stream()
                .collect(Collectors.groupingBy(SecurityGroupRuleRow::traffic, LinkedHashMap::new, Collectors.toList()));
        return byTraffic.entrySet().stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    private IpPermission shown(TrafficRow traffic, List<SecurityGroupRuleRow> rules) {
        boolean ranged = Traffic.isRanged(traffic);
        return IpPermission.builder()
                .ipProtocol(traffic.protocol())
                .fromPort(ranged ? traffic.from() : null)
                .toPort(ranged ? traffic.to() : null)
                .ipRanges(list(
                        rules,
                        PeerRow::cidr,
                        (rule, cidr) -> IpRange.builder()
                                .cidrIp(cidr)
                                .description(rule.description())
                                .build()))
                .ipv6Ranges(list(
                        rules,
                        PeerRow::cidr6,
                        (rule, cidr) -> Ipv6Range.builder()
                                .cidrIpv6(cidr)
                                .description(rule.description())
                                .build()))
                .prefixListIds(list(
                        rules,
                        PeerRow::prefixListId,
                        (rule, id) -> PrefixListId.builder()
                                .prefixListId(id)
                                .description(rule.description())
                                .build()))
                .userIdGroupPairs(list(
                        rules,
                        PeerRow::securityGroupId,
                        (rule, id) -> UserIdGroupPair.builder()
                                .groupId(id)
                                .userId(cloud.account())
                                .description(rule.description())
                                .build()))
                .build();
    }

    /** Makes a peer of a permission of a rule that has one of its kind. */
    private interface Form<P> {
        P of(SecurityGroupRuleRow rule, String peer);
    }

    private static <P> List<P> list(
            List<SecurityGroupRuleRow> rules, Function<PeerRow, @Nullable String> kind, Form<P> form) {
        List<P> shown = new ArrayList<>();
        for (SecurityGroupRuleRow rule : rules) {
            String peer = kind.apply(rule.peer());
            if (peer != null) {
                shown.add(form.of(rule, peer));
            }
        }
        return shown;
    }
}

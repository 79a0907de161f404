package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import java.util.List;

/** What AWS checks of the rules of a group together: that none is there twice, and that there are not too many. */
final class SecurityGroupRuleChecks {

    private final Cloud cloud;
    private final Tables tables;

    SecurityGroupRuleChecks(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    void checkTwice(SecurityGroupRuleRow rule, List<SecurityGroupRuleRow> sameRequest) {
        if (sameRequest.stream().anyMatch(rule::says)) {
            throw Parameters.invalid("The same permission must not appear multiple times");
        }
    }

    void checkDuplicate(SecurityGroupRuleRow rule) {
        boolean present = tables.rulesOf(rule.groupId(), rule.egress()).stream()
                .anyMatch(other -> !other.id().equals(rule.id()) && rule.says(other));
        if (present) {
            throw AwsError.of(
                    "InvalidPermission.Duplicate",
                    "the specified rule \"peer: " + Peers.text(rule.peer()) + ", " + Traffic.text(rule.traffic())
                            + ", ALLOW\" already exists");
        }
    }

    /** IPv4 and IPv6 are counted apart; a prefix list weighs as much as it has entries. */
    void checkQuota(String groupId, boolean egress) {
        List<PeerRow> peers = tables.rulesOf(groupId, egress).stream()
                .map(SecurityGroupRuleRow::peer)
                .toList();
        int ipv4 = peers.stream().mapToInt(this::weight).sum();
        long ipv6 = peers.stream()
                .filter(peer -> peer.cidr6() != null || peer.securityGroupId() != null)
                .count();
        if (Math.max(ipv4, ipv6) > cloud.quotas().rulesPerDirection()) {
            throw AwsError.of(
                    "RulesPerSecurityGroupLimitExceeded",
                    "The maximum number of rules per security group has been reached.");
        }
    }

    private int weight(PeerRow peer) {
        if (peer.cidr6() != null) {
            return 0;
        }
        return peer.prefixListId() == null
                ? 1
                : new AwsPrefixLists(cloud.region())
                        .withId(peer.prefixListId())
                        .map(list -> list.cidrs().size())
                        .orElse(1);
    }
}

package dev.gatehouse.sandbox.ec2;

import org.jspecify.annotations.Nullable;

/** One rule of a security group: traffic, one peer, and a description that is no part of its identity. */
record SecurityGroupRuleRow(
        String id,
        String groupId,
        boolean egress,
        TrafficRow traffic,
        PeerRow peer,
        @Nullable String description) {

    /** Protocol as AWS writes it ({@code tcp}, {@code -1}, {@code 50}); ports, or ICMP type and code; -1 is any. */
    record TrafficRow(String protocol, int from, int to) {

        static final TrafficRow ALL = new TrafficRow("-1", -1, -1);
    }

    /** Exactly one of the four. */
    record PeerRow(
            @Nullable String cidr,
            @Nullable String cidr6,
            @Nullable String prefixListId,
            @Nullable String securityGroupId) {

        static PeerRow ofCidr(String cidr) {
            return new PeerRow(cidr, null, null, null);
        }

        static PeerRow ofCidr6(String cidr6) {
            return new PeerRow(null, cidr6, null, null);
        }

        static PeerRow ofPrefixList(String id) {
            return new PeerRow(null, null, id, null);
        }

        static PeerRow ofGroup(String id) {
            return new PeerRow(null, null, null, id);
        }
    }

    /** Whether two rules say the same, whatever their ids and descriptions. */
    boolean says(SecurityGroupRuleRow other) {
        return groupId.equals(other.groupId)
                && egress == other.egress
                && traffic.equals(other.traffic)
                && peer.equals(other.peer);
    }

    SecurityGroupRuleRow describedAs(@Nullable String changed) {
        return new SecurityGroupRuleRow(id, groupId, egress, traffic, peer, changed);
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** The other side of a rule: a block of either family, a prefix list, or a security group of the same VPC. */
final class Peers {

    private final Cloud cloud;
    private final Tables tables;

    Peers(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    static PeerRow cidr(@Nullable String cidr) {
        String wanted = Parameters.required(cidr, "cidrIp");
        return PeerRow.ofCidr(
                Block.parse(wanted).orElseThrow(() -> malformed(wanted)).toString());
    }

    static PeerRow cidr6(@Nullable String cidr) {
        String wanted = Parameters.required(cidr, "cidrIpv6");
        return PeerRow.ofCidr6(
                Block6.parse(wanted).orElseThrow(() -> malformed(wanted)).toString());
    }

    private static AwsError malformed(String cidr) {
        return Parameters.invalid("CIDR block " + cidr + " is malformed");
    }

    PeerRow prefixList(@Nullable String id) {
        String wanted = Parameters.required(id, "prefixListId");
        if (new AwsPrefixLists(cloud.region()).withId(wanted).isEmpty()) {
            throw AwsError.of("InvalidPrefixListID.NotFound", "The prefix list ID '" + wanted + "' does not exist");
        }
        return PeerRow.ofPrefixList(wanted);
    }

    PeerRow group(UserIdGroupPair pair, String vpcId) {
        Parameters.unsupported(pair.vpcPeeringConnectionId(), "vpcPeeringConnectionId");
        // An empty owner is none at all to EC2: Terraform's provider sends it for groups of one's own (2026-11).
        String owner = pair.userId() == null || pair.userId().isEmpty() ? cloud.account() : pair.userId();
        if (!owner.equals(cloud.account())) {
            Parameters.unsupported(owner, "userId");
        }
        if (pair.groupId() == null && pair.groupName() != null) {
            return PeerRow.ofGroup(
                    new GroupNames(cloud).find(pair.groupName(), vpcId).id());
        }
        return group(Parameters.required(pair.groupId(), "groupId"), vpcId);
    }

    PeerRow group(String id, String vpcId) {
        SecurityGroupRow group = Ids.SECURITY_GROUP.find(tables.securityGroups(), id);
        if (!group.vpcId().equals(vpcId)) {
            throw AwsError.of(
                    "InvalidGroup.NotFound", "You have specified two resources that belong to different networks.");
        }
        return PeerRow.ofGroup(id);
    }

    /** As AWS spells a peer out in its errors. */
    static String text(PeerRow peer) {
        if (peer.cidr() != null) {
            return peer.cidr();
        }
        if (peer.cidr6() != null) {
            return peer.cidr6();
        }
        return String.valueOf(peer.prefixListId() == null ? peer.securityGroupId() : peer.prefixListId());
    }
}

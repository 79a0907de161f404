package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/** How a rule of a security group is shown, and the filters that look at what is shown. */
final class SecurityGroupRuleDescriptions {

    private final Cloud cloud;
    private final Tags tags;

    SecurityGroupRuleDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
    }

    Filters<SecurityGroupRuleRow> filters() {
        return new Filters<SecurityGroupRuleRow>()
                .on("group-id", SecurityGroupRuleRow::groupId)
                .on("security-group-rule-id", SecurityGroupRuleRow::id)
                .tagged(rule -> tags.map(rule.id()));
    }

    SecurityGroupRule describe(SecurityGroupRuleRow rule) {
        SecurityGroupRule.Builder shown = SecurityGroupRule.builder()
                .securityGroupRuleId(rule.id())
                .securityGroupRuleArn(
                        "arn:aws:ec2:" + cloud.region() + ":" + cloud.account() + ":security-group-rule/" + rule.id())
                .groupId(rule.groupId())
                .groupOwnerId(cloud.account())
                .isEgress(rule.egress())
                .ipProtocol(rule.traffic().protocol())
                .fromPort(rule.traffic().from())
                .toPort(rule.traffic().to())
                .cidrIpv4(rule.peer().cidr())
                .cidrIpv6(rule.peer().cidr6())
                .prefixListId(rule.peer().prefixListId())
                .description(rule.description())
                .tags(tags.list(rule.id()));
        String group = rule.peer().securityGroupId();
        if (group != null) {
            shown.referencedGroupInfo(ReferencedSecurityGroup.builder()
                    .groupId(group)
                    .userId(cloud.account())
                    .build());
        }
        return shown.build();
    }
}

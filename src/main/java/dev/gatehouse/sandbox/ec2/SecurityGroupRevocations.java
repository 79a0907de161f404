package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.Permissions.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.RevokedSecurityGroupRule;

/** Rules of security groups, taken away by id or by what they say. */
public final class SecurityGroupRevocations {

    private final Tables tables;
    private final Tags tags;
    private final GroupNames names;
    private final Permissions permissions;

    public SecurityGroupRevocations(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.names = new GroupNames(cloud);
        this.permissions = new Permissions(cloud);
    }

    /** What was taken away, and in a default VPC what was not there to be taken. */
    private record Revoked(List<SecurityGroupRuleRow> rules, List<IpPermission> unknown) {

        List<RevokedSecurityGroupRule> shown() {
            return rules.stream().map(SecurityGroupRevocations::describe).toList();
        }
    }

    public RevokeSecurityGroupIngressResponse revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest request) {
        Parameters.unsupported(request.sourceSecurityGroupName(), "sourceSecurityGroupName");
        SecurityGroupRow group = names.find(request.groupId(), request.groupName(), "groupName or groupId");
        List<IpPermission> unwanted = new ArrayList<>(request.ipPermissions());
        if (request.ipProtocol() != null) {
            unwanted.add(IpPermission.builder()
                    .ipProtocol(request.ipProtocol())
                    .fromPort(request.fromPort())
                    .toPort(request.toPort())
                    .ipRanges(IpRange.builder().cidrIp(request.cidrIp()).build())
                    .build());
        }
        Revoked revoked = revoke(group, false, request.securityGroupRuleIds(), unwanted);
        return RevokeSecurityGroupIngressResponse.builder()
                .returnValue(true)
                .revokedSecurityGroupRules(revoked.shown())
                .unknownIpPermissions(revoked.unknown())
                .build();
    }

    public RevokeSecurityGroupEgressResponse revokeSecurityGroupEgress(RevokeSecurityGroupEgressRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), null, "groupId");
        Revoked revoked = revoke(group, true, request.securityGroupRuleIds(), request.ipPermissions());
        return RevokeSecurityGroupEgressResponse.builder()
                .returnValue(true)
                .revokedSecurityGroupRules(revoked.shown())
                .unknownIpPermissions(revoked.unknown())
                .build();
    }

    private Revoked revoke(SecurityGroupRow group, boolean egress, List<String> ids, List<IpPermission> unwanted) {
        if (ids.isEmpty() == unwanted.isEmpty()) {
            throw ids.isEmpty()
                    ? Parameters.missing("Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.")
                    : Parameters.combination("The parameter ipPermissions cannot be used with securityGroupRuleIds");
        }
        Revoked revoked = ids.isEmpty() ? byPermissions(group, egress, unwanted) : byIds(group, egress, ids);
        for (SecurityGroupRuleRow rule : revoked.rules()) {
            tables.securityGroupRules().remove(rule.id());
            tags.remove(rule.id());
        }
        return revoked;
    }

    private Revoked byIds(SecurityGroupRow group, boolean egress, List<String> ids) {
        List<SecurityGroupRuleRow> rules = ids.stream()
                .map(id -> {
                    SecurityGroupRuleRow rule = Ids.SECURITY_GROUP_RULE.find(tables.securityGroupRules(), id);
                    if (rule.egress() != egress || !rule.groupId().equals(group.id())) {
                        throw Ids.SECURITY_GROUP_RULE.missing(id);
                    }
                    return rule;
                })
                .toList();
        return new Revoked(rules, List.of());
    }

    private Revoked byPermissions(SecurityGroupRow group, boolean egress, List<IpPermission> unwanted) {
        boolean lenient =
                tables.vpcs().get(group.vpcId()).map(VpcRow::isDefault).orElse(false);
        List<SecurityGroupRuleRow> rules = new ArrayList<>();
        List<SecurityGroupRuleRow> unknown = new ArrayList<>();
        for (Said said : permissions.read(unwanted, group.vpcId())) {
            SecurityGroupRuleRow wanted =
                    new SecurityGroupRuleRow("", group.id(), egress, said.traffic(), said.peer(), said.description());
            Optional<SecurityGroupRuleRow> found = tables.rulesOf(group.id(), egress).stream()
                    .filter(wanted::says)
                    .findFirst();
            if (found.isEmpty() && !lenient) {
                throw notThere();
            }
            found.ifPresentOrElse(rules::add, () -> unknown.add(wanted));
        }
        return new Revoked(rules, permissions.shown(unknown));
    }

    static AwsError notThere() {
        return AwsError.of("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
    }

    private static RevokedSecurityGroupRule describe(SecurityGroupRuleRow rule) {
        return RevokedSecurityGroupRule.builder()
                .securityGroupRuleId(rule.id())
                .groupId(rule.groupId())
                .isEgress(rule.egress())
                .ipProtocol(rule.traffic().protocol())
                .fromPort(rule.traffic().from())
                .toPort(rule.traffic().to())
                .cidrIpv4(rule.peer().cidr())
                .cidrIpv6(rule.peer().cidr6())
                .prefixListId(rule.peer().prefixListId())
                .referencedGroupId(rule.peer().securityGroupId())
                .description(rule.description())
                .build();
    }
}

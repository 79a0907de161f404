package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.Permissions.Said;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.ModifySecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.ModifySecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleDescription;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleRequest;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleUpdate;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressResponse;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressResponse;

/** Rules of security groups, changed in place: by id as a whole, or just what they are described as. */
public final class SecurityGroupRuleChanges {

    private final Tables tables;
    private final GroupNames names;
    private final Peers peers;
    private final Permissions permissions;
    private final SecurityGroupRuleChecks checks;

    public SecurityGroupRuleChanges(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.names = new GroupNames(cloud);
        this.peers = new Peers(cloud);
        this.permissions = new Permissions(cloud);
        this.checks = new SecurityGroupRuleChecks(cloud);
    }

    public ModifySecurityGroupRulesResponse modifySecurityGroupRules(ModifySecurityGroupRulesRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), null, "groupId");
        if (request.securityGroupRules().isEmpty()) {
            throw Parameters.missing("The request must contain the parameter securityGroupRules");
        }
        List<SecurityGroupRuleRow> changed = request.securityGroupRules().stream()
                .map(update -> changed(update, group))
                .toList();
        changed.forEach(rule -> tables.securityGroupRules().put(rule.id(), rule));
        changed.forEach(checks::checkDuplicate);
        return ModifySecurityGroupRulesResponse.builder().returnValue(true).build();
    }

    private SecurityGroupRuleRow changed(SecurityGroupRuleUpdate update, SecurityGroupRow group) {
        SecurityGroupRuleRow old = rule(update.securityGroupRuleId(), group);
        SecurityGroupRuleRequest wanted = Parameters.required(update.securityGroupRule(), "securityGroupRule");
        PeerRow peer = peer(wanted, group.vpcId());
        if (!kind(peer).equals(kind(old.peer()))) {
            throw Parameters.invalid("Invalid rule type for security group rule '" + old.id()
                    + "'. You may not specify " + kind(peer) + " for an existing " + kind(old.peer()) + " rule.");
        }
        String description = wanted.description() == null
                ? old.description()
                : GroupNames.checkedRuleDescription(wanted.description());
        return new SecurityGroupRuleRow(
                old.id(),
                old.groupId(),
                old.egress(),
                Traffic.of(wanted.ipProtocol(), wanted.fromPort(), wanted.toPort()),
                peer,
                description);
    }

    private PeerRow peer(SecurityGroupRuleRequest wanted, String vpcId) {
        long given = Stream.of(wanted.cidrIpv4(), wanted.cidrIpv6(), wanted.prefixListId(), wanted.referencedGroupId())
                .filter(Objects::nonNull)
                .count();
        if (given > 1) {
            throw Parameters.combination(
                    "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified");
        }
        if (wanted.cidrIpv4() != null) {
            return Peers.cidr(wanted.cidrIpv4());
        }
        if (wanted.cidrIpv6() != null) {
            return Peers.cidr6(wanted.cidrIpv6());
        }
        if (wanted.prefixListId() != null) {
            return peers.prefixList(wanted.prefixListId());
        }
        if (wanted.referencedGroupId() != null) {
            return peers.group(wanted.referencedGroupId(), vpcId);
        }
        throw Parameters.missing(
                "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId");
    }

    private static String kind(PeerRow peer) {
        if (peer.cidr() != null) {
            return "CidrIpv4";
        }
        if (peer.cidr6() != null) {
            return "CidrIpv6";
        }
        return peer.prefixListId() == null ? "ReferencedGroupId" : "PrefixListId";
    }

    public UpdateSecurityGroupRuleDescriptionsIngressResponse updateSecurityGroupRuleDescriptionsIngress(
            UpdateSecurityGroupRuleDescriptionsIngressRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), request.groupName(), "groupName or groupId");
        describe(group, false, request.ipPermissions(), request.securityGroupRuleDescriptions());
        return UpdateSecurityGroupRuleDescriptionsIngressResponse.builder()
                .returnValue(true)
                .build();
    }

    public UpdateSecurityGroupRuleDescriptionsEgressResponse updateSecurityGroupRuleDescriptionsEgress(
            UpdateSecurityGroupRuleDescriptionsEgressRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), request.groupName(), "groupName or groupId");
        describe(group, true, request.ipPermissions(), request.securityGroupRuleDescriptions());
        return UpdateSecurityGroupRuleDescriptionsEgressResponse.builder()
                .returnValue(true)
                .build();
    }

    private void describe(
            SecurityGroupRow group,
            boolean egress,
            List<IpPermission> byPermission,
            List<SecurityGroupRuleDescription> byId) {
        if (byPermission.isEmpty() == byId.isEmpty()) {
            throw byId.isEmpty()
                    ? Parameters.missing(
                            "Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.")
                    : Parameters.combination(
                            "The parameter ipPermissions cannot be used with securityGroupRuleDescriptions");
        }
        for (Said said : permissions.read(byPermission, group.vpcId())) {
            SecurityGroupRuleRow wanted =
                    new SecurityGroupRuleRow("", group.id(), egress, said.traffic(), said.peer(), said.description());
            put(
                    tables.rulesOf(group.id(), egress).stream()
                            .filter(wanted::says)
                            .findFirst()
                            .orElseThrow(SecurityGroupRevocations::notThere),
                    said.description());
        }
        for (SecurityGroupRuleDescription one : byId) {
            put(rule(one.securityGroupRuleId(), group), GroupNames.checkedRuleDescription(one.description()));
        }
    }

    private void put(SecurityGroupRuleRow rule, @Nullable String description) {
        tables.securityGroupRules().put(rule.id(), rule.describedAs(description));
    }

    private SecurityGroupRuleRow rule(@Nullable String id, SecurityGroupRow group) {
        SecurityGroupRuleRow rule =
                Ids.SECURITY_GROUP_RULE.find(tables.securityGroupRules(), id, "securityGroupRuleId");
        if (!rule.groupId().equals(group.id())) {
            throw Ids.SECURITY_GROUP_RULE.missing(rule.id());
        }
        return rule;
    }
}

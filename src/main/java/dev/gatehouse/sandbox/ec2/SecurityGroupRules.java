package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.Permissions.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Rules of security groups, added by permission and listed by id. */
public final class SecurityGroupRules {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final GroupNames names;
    private final Permissions permissions;
    private final SecurityGroupRuleChecks checks;
    private final SecurityGroupRuleDescriptions descriptions;
    private final Listing<SecurityGroupRuleRow> listing;

    public SecurityGroupRules(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.names = new GroupNames(cloud);
        this.permissions = new Permissions(cloud);
        this.checks = new SecurityGroupRuleChecks(cloud);
        this.descriptions = new SecurityGroupRuleDescriptions(cloud);
        this.listing = new Listing<>(
                Ids.SECURITY_GROUP_RULE,
                () -> tables.securityGroupRules().all(),
                SecurityGroupRuleRow::id,
                descriptions.filters(),
                Pages.OF_1000);
    }

    public AuthorizeSecurityGroupIngressResponse authorizeSecurityGroupIngress(
            AuthorizeSecurityGroupIngressRequest request) {
        Parameters.unsupported(request.sourceSecurityGroupName(), "sourceSecurityGroupName");
        SecurityGroupRow group = names.find(request.groupId(), request.groupName(), "groupName or groupId");
        List<IpPermission> wanted = new ArrayList<>(request.ipPermissions());
        if (request.ipProtocol() != null) {
            wanted.add(IpPermission.builder()
                    .ipProtocol(request.ipProtocol())
                    .fromPort(request.fromPort())
                    .toPort(request.toPort())
                    .ipRanges(IpRange.builder().cidrIp(request.cidrIp()).build())
                    .build());
        }
        return AuthorizeSecurityGroupIngressResponse.builder()
                .returnValue(true)
                .securityGroupRules(add(group, false, wanted, request.tagSpecifications()))
                .build();
    }

    public AuthorizeSecurityGroupEgressResponse authorizeSecurityGroupEgress(
            AuthorizeSecurityGroupEgressRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), null, "groupId");
        return AuthorizeSecurityGroupEgressResponse.builder()
                .returnValue(true)
                .securityGroupRules(add(group, true, request.ipPermissions(), request.tagSpecifications()))
                .build();
    }

    public DescribeSecurityGroupRulesResponse describeSecurityGroupRules(DescribeSecurityGroupRulesRequest request) {
        var page = listing.page(
                request.securityGroupRuleIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeSecurityGroupRulesResponse.builder()
                .securityGroupRules(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private List<SecurityGroupRule> add(
            SecurityGroupRow group, boolean egress, List<IpPermission> wanted, List<TagSpecification> specifications) {
        if (wanted.isEmpty()) {
            throw AwsError.of("MissingParameter", "The request must contain the parameter ipPermissions");
        }
        Map<String, String> given = Tags.specified(specifications, Ids.SECURITY_GROUP_RULE);
        List<SecurityGroupRuleRow> added = new ArrayList<>();
        for (Said said : permissions.read(wanted, group.vpcId())) {
            SecurityGroupRuleRow rule = new SecurityGroupRuleRow(
                    cloud.newId(Ids.SECURITY_GROUP_RULE.prefix()),
                    group.id(),
                    egress,
                    said.traffic(),
                    said.peer(),
                    said.description());
            checks.checkTwice(rule, added);
            added.add(rule);
        }
        added.forEach(checks::checkDuplicate);
        for (SecurityGroupRuleRow rule : added) {
            tables.securityGroupRules().put(rule.id(), rule);
            tags.put(Ids.SECURITY_GROUP_RULE, rule.id(), given);
        }
        checks.checkQuota(group.id(), egress);
        return added.stream().map(descriptions::describe).toList();
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.TrafficRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;

/** Security groups: created with one rule that lets everything out, deleted once nothing refers to them. */
public final class SecurityGroups {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final GroupNames names;
    private final SecurityGroupDescriptions descriptions;
    private final Listing<SecurityGroupRow> listing;

    public SecurityGroups(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.names = new GroupNames(cloud);
        this.descriptions = new SecurityGroupDescriptions(cloud);
        this.listing = new Listing<>(
                        Ids.SECURITY_GROUP,
                        () -> tables.securityGroups().all(),
                        SecurityGroupRow::id,
                        descriptions.filters(),
                        Pages.OF_1000)
                .checkingForm();
    }

    public CreateSecurityGroupResponse createSecurityGroup(CreateSecurityGroupRequest request) {
        String vpcId = request.vpcId() == null
                ? names.defaultVpc()
                : Ids.VPC.find(tables.vpcs(), request.vpcId()).id();
        String name = names.checkedName(request.groupName(), vpcId);
        String description = GroupNames.checkedDescription(request.description());
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.SECURITY_GROUP);
        if (tables.securityGroups().all().size() >= cloud.quotas().securityGroups()) {
            throw AwsError.of("SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.");
        }
        SecurityGroupRow group =
                new SecurityGroupRow(cloud.newId(Ids.SECURITY_GROUP.prefix()), vpcId, name, description);
        tables.securityGroups().put(group.id(), group);
        tags.put(Ids.SECURITY_GROUP, group.id(), wanted);
        String rule = cloud.newId(Ids.SECURITY_GROUP_RULE.prefix());
        tables.securityGroupRules()
                .put(
                        rule,
                        new SecurityGroupRuleRow(
                                rule, group.id(), true, TrafficRow.ALL, PeerRow.ofCidr("0.0.0.0/0"), null));
        return CreateSecurityGroupResponse.builder()
                .groupId(group.id())
                .securityGroupArn(descriptions.arn(group))
                .tags(tags.list(group.id()))
                .build();
    }

    public DescribeSecurityGroupsResponse describeSecurityGroups(DescribeSecurityGroupsRequest request) {
        List<String> ids = Stream.concat(
                        request.groupIds().stream(),
                        request.groupNames().stream()
                                .map(name ->
                                        names.find(name, names.defaultVpc()).id()))
                .toList();
        var page = listing.page(ids, request.filters(), request.maxResults(), request.nextToken());
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(page.map(descriptions.describing()))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteSecurityGroupResponse deleteSecurityGroup(DeleteSecurityGroupRequest request) {
        SecurityGroupRow group = names.find(request.groupId(), request.groupName(), "groupName or groupId");
        if (group.isDefault()) {
            throw AwsError.of(
                    "CannotDelete",
                    "the specified group: \"" + group.id() + "\" name: \"default\" cannot be deleted by a user");
        }
        if (isReferred(group.id()) || isUsed(group.id())) {
            throw AwsError.of("DependencyViolation", "resource " + group.id() + " has a dependent object");
        }
        new ImplicitObjects(cloud).removeSecurityGroup(group.id());
        return DeleteSecurityGroupResponse.builder()
                .returnValue(true)
                .groupId(group.id())
                .build();
    }

    private boolean isReferred(String id) {
        return tables.securityGroupRules().all().stream()
                .anyMatch(rule -> id.equals(rule.peer().securityGroupId())
                        && !rule.groupId().equals(id));
    }

    private boolean isUsed(String id) {
        return tables.networkInterfaces().all().stream()
                .anyMatch(one -> one.groupIds().contains(id));
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupReferencesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupReferencesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeStaleSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeStaleSecurityGroupsResponse;

/** References between security groups across peered VPCs, of which there are none: nothing here peers VPCs. */
public final class SecurityGroupReferences {

    private final Tables tables;

    public SecurityGroupReferences(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeSecurityGroupReferencesResponse describeSecurityGroupReferences(
            DescribeSecurityGroupReferencesRequest request) {
        if (request.groupId().isEmpty()) {
            throw Parameters.missing("The request must contain the parameter groupId");
        }
        request.groupId().forEach(id -> Ids.SECURITY_GROUP.find(tables.securityGroups(), id));
        return DescribeSecurityGroupReferencesResponse.builder()
                .securityGroupReferenceSet(List.of())
                .build();
    }

    public DescribeStaleSecurityGroupsResponse describeStaleSecurityGroups(DescribeStaleSecurityGroupsRequest request) {
        Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        return DescribeStaleSecurityGroupsResponse.builder()
                .staleSecurityGroupSet(List.of())
                .build();
    }
}

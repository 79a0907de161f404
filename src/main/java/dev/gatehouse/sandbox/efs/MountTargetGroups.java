package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import java.util.List;
import software.amazon.awssdk.services.efs.model.DescribeMountTargetSecurityGroupsRequest;
import software.amazon.awssdk.services.efs.model.DescribeMountTargetSecurityGroupsResponse;
import software.amazon.awssdk.services.efs.model.ModifyMountTargetSecurityGroupsRequest;
import software.amazon.awssdk.services.efs.model.ModifyMountTargetSecurityGroupsResponse;

/** The security groups of mount targets, which EFS tells by a call of their own. */
public final class MountTargetGroups {

    private static final int MOST = 5;

    private final Cloud cloud;
    private final EfsTables tables;
    private final ServiceNetwork network;
    private final ServiceInterfaces interfaces;

    MountTargetGroups(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new EfsTables(cloud);
        this.network = new ServiceNetwork(cloud);
        this.interfaces = new ServiceInterfaces(cloud);
    }

    public DescribeMountTargetSecurityGroupsResponse describeMountTargetSecurityGroups(
            DescribeMountTargetSecurityGroupsRequest request) {
        MountTargetRow row = settled(request.mountTargetId());
        return DescribeMountTargetSecurityGroupsResponse.builder()
                .securityGroups(interfaces.find(row.interfaceId()).orElseThrow().groupIds())
                .build();
    }

    public ModifyMountTargetSecurityGroupsResponse modifyMountTargetSecurityGroups(
            ModifyMountTargetSecurityGroupsRequest request) {
        MountTargetRow row = settled(request.mountTargetId());
        interfaces.changeGroups(row.interfaceId(), checked(request.securityGroups(), row.vpcId()));
        return ModifyMountTargetSecurityGroupsResponse.builder().build();
    }

    private MountTargetRow settled(String id) {
        MountTargetRow row = tables.mountTarget(id);
        if (!row.state(cloud.now()).equals("available")) {
            throw EfsErrors.conflict("IncorrectMountTargetState", "Mount target '" + id + "' is not available.");
        }
        return row;
    }

    List<String> checked(List<String> wanted, String vpcId) {
        if (wanted.isEmpty()) {
            return List.of(network.defaultGroup(vpcId).id());
        }
        if (wanted.size() > MOST) {
            throw AwsError.of(
                    "SecurityGroupLimitExceeded",
                    "The maximum number of security groups per interface has been reached.");
        }
        for (String id : wanted) {
            if (network.securityGroup(id)
                    .filter(group -> group.vpcId().equals(vpcId))
                    .isEmpty()) {
                throw AwsError.of("SecurityGroupNotFound", "The SecurityGroup ID '" + id + "' does not exist");
            }
        }
        return List.copyOf(wanted);
    }
}

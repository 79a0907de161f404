package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;

/** What keeps a VPC from being deleted. Its main route table, default network ACL and default group do not. */
final class VpcDependencies {

    private final Cloud cloud;
    private final Tables tables;

    VpcDependencies(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    boolean hold(String vpcId) {
        return !tables.subnetsOf(vpcId).isEmpty()
                || hasInternetGateway(vpcId)
                || hasInterfaces(vpcId)
                || hasOwnRouteTables(vpcId)
                || hasOwnNetworkAcls(vpcId)
                || hasOwnSecurityGroups(vpcId)
                || hasEndpoints(vpcId)
                || hasNatGateways(vpcId);
    }

    private boolean hasInternetGateway(String vpcId) {
        return tables.internetGateways().all().stream().anyMatch(one -> one.isAttachedTo(vpcId));
    }

    private boolean hasInterfaces(String vpcId) {
        return tables.networkInterfaces().all().stream()
                .anyMatch(one -> one.vpcId().equals(vpcId));
    }

    private boolean hasOwnRouteTables(String vpcId) {
        return tables.routeTables().all().stream()
                .filter(table -> table.vpcId().equals(vpcId))
                .anyMatch(table -> tables.routeTableAssociations().all().stream()
                        .noneMatch(one -> one.isMain() && one.routeTableId().equals(table.id())));
    }

    private boolean hasOwnNetworkAcls(String vpcId) {
        return tables.networkAcls().all().stream().anyMatch(acl -> acl.vpcId().equals(vpcId) && !acl.isDefault());
    }

    private boolean hasOwnSecurityGroups(String vpcId) {
        return tables.securityGroups().all().stream()
                .anyMatch(group -> group.vpcId().equals(vpcId) && !group.isDefault());
    }

    private boolean hasEndpoints(String vpcId) {
        return tables.vpcEndpoints().all().stream()
                .anyMatch(one -> one.vpcId().equals(vpcId) && one.isThere(cloud.now()));
    }

    private boolean hasNatGateways(String vpcId) {
        return tables.natGateways().all().stream()
                .anyMatch(one -> one.vpcId().equals(vpcId) && one.isHolding(cloud.now()));
    }
}

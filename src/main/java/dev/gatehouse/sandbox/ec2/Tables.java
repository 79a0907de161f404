package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.Comparator;
import java.util.List;

/** The rows of EC2's nouns in one account and Region. */
final class Tables {

    private final Cloud cloud;

    Tables(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<VpcRow> vpcs() {
        return table("vpcs", VpcRow.class);
    }

    Table<SubnetRow> subnets() {
        return table("subnets", SubnetRow.class);
    }

    Table<InternetGatewayRow> internetGateways() {
        return table("internet-gateways", InternetGatewayRow.class);
    }

    Table<RouteTableRow> routeTables() {
        return table("route-tables", RouteTableRow.class);
    }

    Table<RouteTableAssociationRow> routeTableAssociations() {
        return table("route-table-associations", RouteTableAssociationRow.class);
    }

    Table<NetworkAclRow> networkAcls() {
        return table("network-acls", NetworkAclRow.class);
    }

    Table<NetworkAclAssociationRow> networkAclAssociations() {
        return table("network-acl-associations", NetworkAclAssociationRow.class);
    }

    Table<SecurityGroupRow> securityGroups() {
        return table("security-groups", SecurityGroupRow.class);
    }

    Table<SecurityGroupRuleRow> securityGroupRules() {
        return table("security-group-rules", SecurityGroupRuleRow.class);
    }

    Table<AddressRow> addresses() {
        return table("addresses", AddressRow.class);
    }

    Table<NetworkInterfaceRow> networkInterfaces() {
        return new PresentRows<>(
                table("network-interfaces", NetworkInterfaceRow.class),
                NetworkInterfaceRow::id,
                row -> row.isThere(cloud.now()));
    }

    Table<KeyPairRow> keyPairs() {
        return table("key-pairs", KeyPairRow.class);
    }

    /** With those that were terminated not long ago, as AWS lists them. */
    Table<InstanceRow> instances() {
        return new PresentRows<>(table("instances", InstanceRow.class), InstanceRow::id, this::isListed);
    }

    private boolean isListed(InstanceRow row) {
        return !row.isEnding()
                || cloud.now().isBefore(row.life().settledAt().plus(InstanceTimes.LISTED_WHEN_TERMINATED));
    }

    Table<VolumeRow> volumes() {
        return new PresentRows<>(table("volumes", VolumeRow.class), VolumeRow::id, row -> row.isThere(cloud.now()));
    }

    Table<LaunchTemplateRow> launchTemplates() {
        return table("launch-templates", LaunchTemplateRow.class);
    }

    Table<LaunchTemplateVersionRow> launchTemplateVersions() {
        return table("launch-template-versions", LaunchTemplateVersionRow.class);
    }

    /** The interfaces of an instance, the primary one first. */
    List<NetworkInterfaceRow> interfacesOf(String instanceId) {
        return networkInterfaces().all().stream()
                .filter(one -> one.isOf(instanceId))
                .sorted(Comparator.comparingInt(NetworkInterfaceRow::deviceIndex))
                .toList();
    }

    List<VolumeRow> volumesOf(String instanceId) {
        return volumes().all().stream()
                .filter(one -> one.isOf(instanceId, cloud.now()))
                .toList();
    }

    /** With those that were deleted not long ago, as AWS lists them. */
    Table<NatGatewayRow> natGateways() {
        return new PresentRows<>(
                table("nat-gateways", NatGatewayRow.class), NatGatewayRow::id, row -> row.isListed(cloud.now()));
    }

    /** With interface endpoints that were deleted not long ago, as AWS lists them. */
    Table<VpcEndpointRow> vpcEndpoints() {
        return new PresentRows<>(
                table("vpc-endpoints", VpcEndpointRow.class),
                VpcEndpointRow::id,
                row -> row.isListed(cloud.now(), cloud.durations().of(VpcEndpointRow.LISTED)));
    }

    List<SubnetRow> subnetsOf(String vpcId) {
        return subnets().all().stream()
                .filter(subnet -> subnet.vpcId().equals(vpcId))
                .toList();
    }

    List<NetworkInterfaceRow> interfacesIn(String subnetId) {
        return networkInterfaces().all().stream()
                .filter(one -> one.subnetId().equals(subnetId))
                .toList();
    }

    List<SecurityGroupRuleRow> rulesOf(String groupId, boolean egress) {
        return securityGroupRules().all().stream()
                .filter(rule -> rule.egress() == egress && rule.groupId().equals(groupId))
                .toList();
    }

    private <T extends Record> Table<T> table(String name, Class<T> row) {
        return cloud.table(name, row);
    }
}

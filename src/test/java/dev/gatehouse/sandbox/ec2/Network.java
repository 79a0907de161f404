package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** What tests make again and again, through the SDK's client; each method answers an id. */
final class Network {

    static final AttributeBooleanValue ON =
            AttributeBooleanValue.builder().value(true).build();

    final Account account;
    final Ec2Client ec2;

    Network(Account account) {
        this.account = account;
        this.ec2 = account.ec2;
    }

    /** A well-formed id of nothing. */
    static String nowhere(String prefix) {
        return prefix + "-0123456789abcdef0";
    }

    static void times(int count, IntConsumer act) {
        IntStream.range(0, count).forEach(act);
    }

    static Filter by(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    String vpc() {
        return vpc("10.0.0.0/16");
    }

    String vpc(String cidr) {
        return ec2.createVpc(vpc -> vpc.cidrBlock(cidr)).vpc().vpcId();
    }

    String defaultVpc() {
        return ec2.describeVpcs(vpcs -> vpcs.filters(by("is-default", "true")))
                .vpcs()
                .getFirst()
                .vpcId();
    }

    String subnet(String vpcId) {
        return subnet(vpcId, "10.0.0.0/24");
    }

    String subnet(String vpcId, String cidr) {
        return ec2.createSubnet(subnet -> subnet.vpcId(vpcId).cidrBlock(cidr))
                .subnet()
                .subnetId();
    }

    String internetGateway() {
        return ec2.createInternetGateway().internetGateway().internetGatewayId();
    }

    String internetGateway(String vpcId) {
        String id = internetGateway();
        ec2.attachInternetGateway(gateway -> gateway.internetGatewayId(id).vpcId(vpcId));
        return id;
    }

    String routeTable(String vpcId) {
        return ec2.createRouteTable(table -> table.vpcId(vpcId)).routeTable().routeTableId();
    }

    RouteTable show(String routeTableId) {
        return ec2.describeRouteTables(tables -> tables.routeTableIds(routeTableId))
                .routeTables()
                .getFirst();
    }

    List<String> routes(String routeTableId) {
        return show(routeTableId).routes().stream().map(Network::text).toList();
    }

    private static String text(Route route) {
        String to =
                route.destinationCidrBlock() == null ? route.destinationPrefixListId() : route.destinationCidrBlock();
        String via = route.natGatewayId() == null ? route.gatewayId() : route.natGatewayId();
        return to + " " + via + " " + route.stateAsString();
    }

    RouteTable mainTable(String vpcId) {
        return ec2.describeRouteTables(tables -> tables.filters(by("vpc-id", vpcId), by("association.main", "true")))
                .routeTables()
                .getFirst();
    }

    void route(String routeTableId, String destination, String gatewayId) {
        ec2.createRoute(route -> route.routeTableId(routeTableId)
                .destinationCidrBlock(destination)
                .gatewayId(gatewayId));
    }

    String associate(String routeTableId, String subnetId) {
        return ec2.associateRouteTable(use -> use.routeTableId(routeTableId).subnetId(subnetId))
                .associationId();
    }

    String defaultAcl(String vpcId) {
        return ec2.describeNetworkAcls(acls -> acls.filters(by("vpc-id", vpcId), by("default", "true")))
                .networkAcls()
                .getFirst()
                .networkAclId();
    }

    String acl(String vpcId) {
        return ec2.createNetworkAcl(acl -> acl.vpcId(vpcId)).networkAcl().networkAclId();
    }

    String defaultGroup(String vpcId) {
        return ec2.describeSecurityGroups(groups -> groups.filters(by("vpc-id", vpcId), by("group-name", "default")))
                .securityGroups()
                .getFirst()
                .groupId();
    }

    String group(String vpcId, String name) {
        return ec2.createSecurityGroup(
                        group -> group.groupName(name).description("for a test").vpcId(vpcId))
                .groupId();
    }

    static IpRange range(String cidr) {
        return IpRange.builder().cidrIp(cidr).build();
    }

    static TagSpecification tags(@Nullable ResourceType type, Tag... tags) {
        return TagSpecification.builder().resourceType(type).tags(tags).build();
    }

    static IpPermission tcp(int from, int to, String cidr) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(from)
                .toPort(to)
                .ipRanges(range(cidr))
                .build();
    }

    static IpPermission all(String cidr) {
        return IpPermission.builder().ipProtocol("-1").ipRanges(range(cidr)).build();
    }

    static IpPermission from(String groupId) {
        return IpPermission.builder()
                .ipProtocol("-1")
                .userIdGroupPairs(UserIdGroupPair.builder().groupId(groupId).build())
                .build();
    }

    void entry(String aclId, int number, String protocol, int port) {
        ec2.createNetworkAclEntry(entry -> entry.networkAclId(aclId)
                .egress(false)
                .ruleNumber(number)
                .protocol(protocol)
                .ruleAction(RuleAction.ALLOW)
                .cidrBlock("10.0.0.0/8")
                .portRange(ports -> ports.from(port).to(port)));
    }

    String address() {
        return ec2.allocateAddress(address -> address.domain(DomainType.VPC)).allocationId();
    }

    String natGateway(String subnetId, String allocationId) {
        return ec2.createNatGateway(nat -> nat.subnetId(subnetId).allocationId(allocationId))
                .natGateway()
                .natGatewayId();
    }

    String natState(String id) {
        return ec2.describeNatGateways(wanted -> wanted.natGatewayIds(id))
                .natGateways()
                .getFirst()
                .stateAsString();
    }

    String endpoint(String vpcId, String... routeTableIds) {
        return ec2.createVpcEndpoint(endpoint -> endpoint.vpcId(vpcId)
                        .serviceName("com.amazonaws.ap-northeast-2.s3")
                        .routeTableIds(routeTableIds))
                .vpcEndpoint()
                .vpcEndpointId();
    }

    /** A VPC whose hosts have names. */
    String namingVpc() {
        String id = vpc();
        ec2.modifyVpcAttribute(vpc -> vpc.vpcId(id).enableDnsHostnames(ON));
        return id;
    }

    String interfaceEndpoint(String vpcId, String service, boolean privateDns, String... subnetIds) {
        return ec2.createVpcEndpoint(endpoint -> endpoint.vpcId(vpcId)
                        .vpcEndpointType("Interface")
                        .serviceName("com.amazonaws.ap-northeast-2." + service)
                        .privateDnsEnabled(privateDns)
                        .subnetIds(subnetIds))
                .vpcEndpoint()
                .vpcEndpointId();
    }

    String networkInterface(String subnetId) {
        return ec2.createNetworkInterface(one -> one.subnetId(subnetId))
                .networkInterface()
                .networkInterfaceId();
    }
}

package dev.gatehouse.support;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.kinds.vpcendpoint.GatewayService;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;

/**
 * The network of a one-zone stack with a bastion, an application server and a cache: a public and a private subnet, an
 * internet gateway, a NAT gateway, a network ACL in front of the public subnet, and S3 through an endpoint.
 */
public final class CacheServiceNetwork {

    public static final Cidr OFFICE = Cidr.parse("203.0.113.10/32");

    public final Ref<VpcSpec> vpc;
    public final Ref<SubnetSpec> publicSubnet;
    public final Ref<SubnetSpec> privateSubnet;
    public final Ref<InternetGatewaySpec> gateway;
    public final Ref<RouteTableSpec> publicTable;
    public final Ref<RouteTableSpec> privateTable;
    public final Ref<NetworkAclSpec> acl;
    public final Ref<ElasticIpSpec> elasticIp;
    public final Ref<NatGatewaySpec> nat;
    public final Ref<VpcEndpointSpec> endpoint;
    public final Ref<SecurityGroupSpec> bastion;
    public final Ref<SecurityGroupSpec> app;
    public final Ref<SecurityGroupSpec> redis;

    public CacheServiceNetwork(Workbench bench, Stack stack) {
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("cache-vpc")));
        publicSubnet = bench.add(stack, subnet("10.0.0.0/24", true, "cache-public"));
        privateSubnet = bench.add(stack, subnet("10.0.1.0/24", false, "cache-private"));
        gateway = bench.add(stack, new InternetGatewaySpec(vpc, Tags.named("cache-igw")));
        elasticIp = bench.add(stack, new ElasticIpSpec(Tags.named("cache-nat-ip")));
        nat = bench.add(stack, new NatGatewaySpec(publicSubnet, elasticIp, Tags.named("cache-nat")));
        publicTable = bench.add(stack, table(new Route(Cidr.ANYWHERE, target(gateway)), publicSubnet, "cache-public"));
        privateTable = bench.add(stack, table(new Route(Cidr.ANYWHERE, target(nat)), privateSubnet, "cache-private"));
        acl = bench.add(stack, acl(List.of(entry(Direction.INBOUND, 100, "22"), entry(Direction.INBOUND, 200, "80"))));
        endpoint = bench.add(
                stack,
                new VpcEndpointSpec(vpc, GatewayService.S3, List.of(privateTable), null, Tags.named("cache-s3")));
        bastion = bench.add(stack, group("bastion", from(OFFICE, "22")));
        app = bench.add(stack, group("app", from(bastion, "22"), from(bastion, "8080")));
        redis = bench.add(stack, group("redis", from(app, "7379"), from(bastion, "7379")));
    }

    /** A group that lets in what the rules say and lets out everything, as AWS makes it. */
    public SecurityGroupSpec group(String name, Rule... inbound) {
        List<Rule> rules = new ArrayList<>(List.of(inbound));
        rules.add(new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null));
        return new SecurityGroupSpec(vpc, false, "cache-" + name, "the " + name, rules, Tags.named("cache-" + name));
    }

    public static Rule from(Cidr cidr, String ports) {
        return new Rule(Direction.INBOUND, Protocol.TCP, PortRange.parse(ports), null, cidr, null, false, null, null);
    }

    public static Rule from(Ref<SecurityGroupSpec> group, String ports) {
        return new Rule(Direction.INBOUND, Protocol.TCP, PortRange.parse(ports), null, null, group, false, null, null);
    }

    public SubnetSpec subnet(String cidr, boolean mapPublicIp, String name) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(cidr), mapPublicIp, Tags.named(name));
    }

    public NetworkAclSpec acl(List<Entry> inbound) {
        List<Entry> entries = new ArrayList<>(inbound);
        entries.add(entry(Direction.INBOUND, 900, "1024-65535"));
        entries.add(entry(Direction.OUTBOUND, 100, "0-65535"));
        return new NetworkAclSpec(vpc, false, entries, List.of(publicSubnet), Tags.named("cache-public"));
    }

    public static Entry entry(Direction direction, int number, String ports) {
        return new Entry(direction, number, Protocol.TCP, PortRange.parse(ports), null, Cidr.ANYWHERE, Action.ALLOW);
    }

    public RouteTableSpec table(Route route, Ref<SubnetSpec> subnet, String name) {
        return new RouteTableSpec(vpc, false, List.of(route), List.of(subnet), Tags.named(name));
    }

    @SuppressWarnings("unchecked")
    public static Ref<RouteTarget> target(Ref<?> ref) {
        return (Ref<RouteTarget>) ref;
    }
}

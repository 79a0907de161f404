package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;

/** EC2 as far as networks need it: the nouns whose public methods are its operations. */
public final class Ec2 {

    private Ec2() {}

    /**
     * One of each noun, for one account in one Region, which gets its default VPC if it never had it: so this is part of
     * a unit of work.
     */
    public static List<Object> nouns(Cloud cloud) {
        DefaultVpc.makeOnce(cloud);
        return List.of(
                new Vpcs(cloud),
                new VpcAttributes(cloud),
                new VpcBlocks(cloud),
                new Subnets(cloud),
                new SubnetAttributes(cloud),
                new InternetGateways(cloud),
                new RouteTables(cloud),
                new RouteTableAssociations(cloud),
                new Routes(cloud),
                new Addresses(cloud),
                new AddressAssociations(cloud),
                new NatGateways(cloud),
                new NetworkInterfaces(cloud),
                new NetworkAcls(cloud),
                new NetworkAclEntries(cloud),
                new SecurityGroups(cloud),
                new SecurityGroupRules(cloud),
                new SecurityGroupRevocations(cloud),
                new SecurityGroupRuleChanges(cloud),
                new SecurityGroupReferences(cloud),
                new VpcEndpoints(cloud),
                new VpcEndpointServices(cloud),
                new PrefixLists(cloud),
                new DhcpOptionsSets(cloud),
                new ClassicLinks(),
                new Instances(),
                new Tagging(cloud),
                new AvailabilityZones(cloud),
                new Regions(cloud),
                new AccountAttributes(cloud));
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.Ec2Query;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;
import java.util.Optional;

/** EC2 as far as networks and what runs in them need it: the nouns whose public methods are its operations. */
public final class Ec2 implements Service {

    private final List<Protocol> protocols = List.of(new Ec2Query("http://ec2.amazonaws.com/doc/2016-11-15/"));

    @Override
    public String name() {
        return "ec2";
    }

    @Override
    public String version() {
        return "2016-11-15";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.EC2;
    }

    /** The account gets its default VPC in the Region, if it never had it. */
    @Override
    public void open(Cloud cloud) {
        DefaultVpc.makeOnce(cloud);
    }

    /** Those of interface endpoints; a service's own name too, where an endpoint takes it over in its VPC. */
    @Override
    public Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        return new EndpointNames(cloud).target(name);
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
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
                new KeyPairs(cloud),
                new Images(cloud),
                new InstanceTypes(cloud),
                new Instances(cloud),
                new InstanceLaunches(cloud),
                new InstanceStates(cloud),
                new InstanceAttributes(cloud),
                new InstanceOptions(cloud),
                new InstanceProfiles(cloud),
                new InterfaceAttachments(cloud),
                new Volumes(cloud),
                new VolumeModifications(cloud),
                new VolumeProgress(cloud),
                new LaunchTemplates(cloud),
                new LaunchTemplateVersions(cloud),
                new Tagging(cloud),
                new AvailabilityZones(cloud),
                new Regions(cloud),
                new AccountAttributes(cloud));
    }
}

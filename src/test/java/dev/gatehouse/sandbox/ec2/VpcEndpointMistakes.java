package dev.gatehouse.sandbox.ec2;

/** Calls about endpoints, prefix lists and things that are gone from AWS; the answers are in error-codes.txt. */
final class VpcEndpointMistakes {

    private VpcEndpointMistakes() {}

    static void anEndpointToAnUnknownService(Network n) {
        n.ec2.createVpcEndpoint(c -> c.vpcId(n.vpc()).serviceName("com.amazonaws.ap-northeast-2.s4"));
    }

    static void anEndpointInNoVpc(Network n) {
        n.endpoint(Network.nowhere("vpc"));
    }

    static void anEndpointInATableThatIsNotThere(Network n) {
        n.endpoint(n.vpc(), Network.nowhere("rtb"));
    }

    static void aSecondEndpointInATable(Network n) {
        String v = n.vpc();
        String t = n.routeTable(v);
        n.endpoint(v, t);
        n.endpoint(v, t);
    }

    static void anEndpointWithAPolicyOfNonsense(Network n) {
        n.ec2.createVpcEndpoint(c ->
                c.vpcId(n.vpc()).serviceName("com.amazonaws.ap-northeast-2.s3").policyDocument("allow all"));
    }

    static void anEndpointOfALoadBalancer(Network n) {
        n.ec2.createVpcEndpoint(c ->
                c.vpcId(n.vpc()).serviceName("com.amazonaws.ap-northeast-2.s3").vpcEndpointType("GatewayLoadBalancer"));
    }

    static void aGatewayEndpointToAServiceThatHasNone(Network n) {
        n.ec2.createVpcEndpoint(c -> c.vpcId(n.vpc()).serviceName("com.amazonaws.ap-northeast-2.ssm"));
    }

    static void anInterfaceEndpointWithPrivateDnsInAVpcWithoutNames(Network n) {
        n.interfaceEndpoint(n.vpc(), "ssm", true);
    }

    static void anInterfaceEndpointWithThePrivateNameOfS3(Network n) {
        n.interfaceEndpoint(n.namingVpc(), "s3", true);
    }

    static void aSecondPrivateNameOfAService(Network n) {
        String v = n.namingVpc();
        n.interfaceEndpoint(v, "ecr.dkr", true);
        n.interfaceEndpoint(v, "ecr.dkr", true);
    }

    static void anInterfaceEndpointTwiceInAZone(Network n) {
        String v = n.vpc();
        n.interfaceEndpoint(v, "ssm", false, n.subnet(v), n.subnet(v, "10.0.1.0/24"));
    }

    static void anInterfaceEndpointInASubnetThatIsNotThere(Network n) {
        n.interfaceEndpoint(n.vpc(), "ssm", false, Network.nowhere("subnet"));
    }

    static void anInterfaceEndpointInASubnetOfAnotherVpc(Network n) {
        n.interfaceEndpoint(n.vpc(), "ssm", false, n.subnet(n.vpc()));
    }

    static void anInterfaceEndpointWithoutAnyGroup(Network n) {
        String v = n.vpc();
        String e = n.interfaceEndpoint(v, "ssm", false);
        n.ec2.modifyVpcEndpoint(m -> m.vpcEndpointId(e).removeSecurityGroupIds(n.defaultGroup(v)));
    }

    static void anInterfaceEndpointInARouteTable(Network n) {
        String v = n.vpc();
        String e = n.interfaceEndpoint(v, "ssm", false);
        n.ec2.modifyVpcEndpoint(m -> m.vpcEndpointId(e).addRouteTableIds(n.routeTable(v)));
    }

    static void oneEndpointTooMany(Network n) {
        String v = n.vpc();
        Network.times(21, i -> n.endpoint(v));
    }

    static void describingAnEndpointThatIsNotThere(Network n) {
        n.ec2.describeVpcEndpoints(d -> d.vpcEndpointIds(Network.nowhere("vpce")));
    }

    static void deletingTheRouteOfAnEndpoint(Network n) {
        String v = n.vpc();
        String t = n.routeTable(v);
        n.endpoint(v, t);
        n.ec2.deleteRoute(d -> d.routeTableId(t).destinationPrefixListId("pl-78a54011"));
    }

    static void aPrefixListThatIsNotThere(Network n) {
        n.ec2.describePrefixLists(d -> d.prefixListIds("pl-00000000"));
    }

    static void aManagedPrefixListThatIsNotThere(Network n) {
        n.ec2.describeManagedPrefixLists(d -> d.prefixListIds("pl-00000000"));
    }

    static void askingForClassicLink(Network n) {
        n.ec2.describeVpcClassicLink();
    }

    static void anInstanceThatIsNotThere(Network n) {
        n.ec2.describeInstances(d -> d.instanceIds(Network.nowhere("i")));
    }
}

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

    static void anInterfaceEndpoint(Network n) {
        n.ec2.createVpcEndpoint(c ->
                c.vpcId(n.vpc()).serviceName("com.amazonaws.ap-northeast-2.s3").vpcEndpointType("Interface"));
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

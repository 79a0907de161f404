package dev.gatehouse.sandbox.ec2;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class SubnetMistakes {

    private SubnetMistakes() {}

    static void aSubnetThatOverlaps(Network n) {
        String v = n.vpc();
        n.subnet(v);
        n.subnet(v, "10.0.0.128/25");
    }

    static void aSubnetOutsideItsVpc(Network n) {
        n.subnet(n.vpc(), "10.1.0.0/24");
    }

    static void aSubnetLargerThanItsVpc(Network n) {
        n.subnet(n.vpc("10.0.0.0/20"), "10.0.0.0/16");
    }

    static void aSubnetOfSlash29(Network n) {
        n.subnet(n.vpc(), "10.0.0.0/29");
    }

    static void aSubnetOfNonsense(Network n) {
        n.subnet(n.vpc(), "ten");
    }

    static void aSubnetInNoVpc(Network n) {
        n.subnet(Network.nowhere("vpc"));
    }

    static void aSubnetInNoZone(Network n) {
        n.ec2.createSubnet(s -> s.vpcId(n.vpc()).cidrBlock("10.0.0.0/24").availabilityZone("ap-northeast-2z"));
    }

    static void deletingASubnetThatIsNotThere(Network n) {
        n.ec2.deleteSubnet(d -> d.subnetId(Network.nowhere("subnet")));
    }

    static void deletingASubnetOfAMalformedId(Network n) {
        n.ec2.deleteSubnet(d -> d.subnetId("10.0.0.0/24"));
    }

    static void describingASubnetOfAMalformedId(Network n) {
        n.ec2.describeSubnets(d -> d.subnetIds("172.16.0.0/19"));
    }

    static void oneSubnetTooMany(Network n) {
        String v = n.vpc();
        Network.times(201, i -> n.subnet(v, "10.0." + i + ".0/24"));
    }
}

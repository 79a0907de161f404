package dev.gatehouse.sandbox.ec2;

/** Calls about addresses, NAT gateways and interfaces that AWS refuses; what it answers to each is in error-codes.txt. */
final class AddressMistakes {

    private AddressMistakes() {}

    static void oneAddressTooMany(Network n) {
        Network.times(6, i -> n.address());
    }

    static void releasingAnAddressTwice(Network n) {
        String a = n.address();
        n.ec2.releaseAddress(r -> r.allocationId(a));
        n.ec2.releaseAddress(r -> r.allocationId(a));
    }

    static void releasingAnAddressByItsNumber(Network n) {
        n.address();
        n.ec2.releaseAddress(
                r -> r.publicIp(n.ec2.describeAddresses().addresses().getFirst().publicIp()));
    }

    static void releasingNothing(Network n) {
        n.ec2.releaseAddress(r -> {});
    }

    static void releasingAnAddressInUse(Network n) {
        String a = n.address();
        associate(n, a, true);
        n.ec2.releaseAddress(r -> r.allocationId(a));
    }

    static void releasingTheAddressOfANatGateway(Network n) {
        String a = n.address();
        natGateway(n, a);
        n.ec2.releaseAddress(r -> r.allocationId(a));
    }

    static void associatingWithoutAnInternetGateway(Network n) {
        associate(n, n.address(), false);
    }

    static void associatingAnAddressThatIsNotThere(Network n) {
        associate(n, Network.nowhere("eipalloc"), true);
    }

    static void associatingWithAnInstanceThatIsNotThere(Network n) {
        n.ec2.associateAddress(a -> a.allocationId(n.address()).instanceId(Network.nowhere("i")));
    }

    static void associatingTwiceWhenThatIsForbidden(Network n) {
        String a = n.address();
        associate(n, a, true);
        String eni = n.networkInterface(n.subnet(n.defaultVpc(), "172.31.200.0/24"));
        n.ec2.associateAddress(m -> m.allocationId(a).networkInterfaceId(eni).allowReassociation(false));
    }

    static void disassociatingAnAddressThatIsNotAssociated(Network n) {
        n.ec2.disassociateAddress(d -> d.associationId(Network.nowhere("eipassoc")));
    }

    static void disassociatingNoAddress(Network n) {
        n.ec2.disassociateAddress(d -> {});
    }

    static void detachingTheGatewayOfMappedAddresses(Network n) {
        String v = n.vpc();
        String g = n.internetGateway(v);
        n.natGateway(n.subnet(v), n.address());
        n.ec2.detachInternetGateway(d -> d.internetGatewayId(g).vpcId(v));
    }

    static void aNatGatewayInNoSubnet(Network n) {
        n.natGateway(Network.nowhere("subnet"), n.address());
    }

    static void aNatGatewayInABlock(Network n) {
        n.natGateway("10.0.2.0/24", n.address());
    }

    static void aNatGatewayWithAnAddressThatIsNotThere(Network n) {
        n.natGateway(n.subnet(n.vpc()), Network.nowhere("eipalloc"));
    }

    static void aPublicNatGatewayWithoutAnAddress(Network n) {
        n.ec2.createNatGateway(c -> c.subnetId(n.subnet(n.vpc())));
    }

    static void oneNatGatewayTooMany(Network n) {
        String s = n.subnet(n.vpc());
        Network.times(6, i -> n.ec2.createNatGateway(c -> c.subnetId(s).connectivityType("private")));
    }

    static void deletingANatGatewayThatIsNotThere(Network n) {
        n.ec2.deleteNatGateway(d -> d.natGatewayId(Network.nowhere("nat")));
    }

    static void deletingANatGatewayOfAMalformedId(Network n) {
        n.ec2.deleteNatGateway(d -> d.natGatewayId("nat-gateway"));
    }

    static void describingANatGatewayThatIsNotThere(Network n) {
        n.natState(Network.nowhere("nat"));
    }

    static void deletingASubnetOfANatGateway(Network n) {
        String s = natGateway(n, n.address());
        n.ec2.deleteSubnet(d -> d.subnetId(s));
    }

    static void deletingTheInterfaceOfANatGateway(Network n) {
        natGateway(n, n.address());
        String eni =
                n.ec2.describeNetworkInterfaces().networkInterfaces().getFirst().networkInterfaceId();
        n.ec2.deleteNetworkInterface(d -> d.networkInterfaceId(eni));
    }

    static void anInterfaceAtAReservedAddress(Network n) {
        interfaceAt(n, "10.0.0.1");
    }

    static void anInterfaceAtATakenAddress(Network n) {
        String s = n.subnet(n.vpc());
        Network.times(2, i -> n.ec2.createNetworkInterface(c -> c.subnetId(s).privateIpAddress("10.0.0.9")));
    }

    static void anInterfaceAtAnAddressElsewhere(Network n) {
        interfaceAt(n, "10.1.0.9");
    }

    static void deletingAnInterfaceThatIsNotThere(Network n) {
        n.ec2.deleteNetworkInterface(d -> d.networkInterfaceId(Network.nowhere("eni")));
    }

    static void describingAnInterfaceOfAMalformedId(Network n) {
        n.ec2.describeNetworkInterfaces(d -> d.networkInterfaceIds("eth0"));
    }

    private static void interfaceAt(Network n, String ip) {
        n.ec2.createNetworkInterface(c -> c.subnetId(n.subnet(n.vpc())).privateIpAddress(ip));
    }

    private static void associate(Network n, String allocationId, boolean withGateway) {
        String v = n.vpc();
        if (withGateway) {
            n.internetGateway(v);
        }
        String eni = n.networkInterface(n.subnet(v));
        n.ec2.associateAddress(a -> a.allocationId(allocationId).networkInterfaceId(eni));
    }

    private static String natGateway(Network n, String allocationId) {
        String v = n.vpc();
        n.internetGateway(v);
        String s = n.subnet(v);
        n.natGateway(s, allocationId);
        return s;
    }
}

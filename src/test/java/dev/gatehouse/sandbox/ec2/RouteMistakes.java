package dev.gatehouse.sandbox.ec2;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class RouteMistakes {

    private RouteMistakes() {}

    static void theSameDestinationTwice(Network n) {
        String v = n.vpc();
        String t = n.routeTable(v);
        String g = n.internetGateway(v);
        n.route(t, "0.0.0.0/0", g);
        n.route(t, "0.0.0.0/0", g);
    }

    static void theLocalDestination(Network n) {
        String v = n.vpc();
        n.route(n.routeTable(v), "10.0.0.0/16", n.internetGateway(v));
    }

    static void aGatewayOfAnotherVpc(Network n) {
        n.route(n.routeTable(n.vpc()), "0.0.0.0/0", n.internetGateway());
    }

    static void aGatewayThatIsNotThere(Network n) {
        n.route(n.routeTable(n.vpc()), "0.0.0.0/0", Network.nowhere("igw"));
    }

    static void aNatGatewayNamedAsAGateway(Network n) {
        n.route(n.routeTable(n.vpc()), "0.0.0.0/0", Network.nowhere("nat"));
    }

    static void aNatGatewayThatIsNotThere(Network n) {
        n.ec2.createRoute(r -> r.routeTableId(n.routeTable(n.vpc()))
                .destinationCidrBlock("0.0.0.0/0")
                .natGatewayId(Network.nowhere("nat")));
    }

    static void anInterfaceThatIsNotThere(Network n) {
        n.ec2.createRoute(r -> r.routeTableId(n.routeTable(n.vpc()))
                .destinationCidrBlock("0.0.0.0/0")
                .networkInterfaceId(Network.nowhere("eni")));
    }

    static void aDestinationOfNonsense(Network n) {
        n.route(n.routeTable(n.vpc()), "::/0", Network.nowhere("igw"));
    }

    static void partOfASubnetAsDestination(Network n) {
        String v = n.vpc();
        n.subnet(v);
        n.route(n.routeTable(v), "10.0.0.0/25", n.internetGateway(v));
    }

    static void replacingARouteThatIsNotThere(Network n) {
        n.ec2.replaceRoute(r -> r.routeTableId(n.routeTable(n.vpc()))
                .destinationCidrBlock("0.0.0.0/0")
                .gatewayId(Network.nowhere("igw")));
    }

    static void deletingARouteThatIsNotThere(Network n) {
        n.ec2.deleteRoute(r -> r.routeTableId(n.routeTable(n.vpc())).destinationCidrBlock("0.0.0.0/0"));
    }

    static void deletingTheLocalRoute(Network n) {
        n.ec2.deleteRoute(r -> r.routeTableId(n.routeTable(n.vpc())).destinationCidrBlock("10.0.0.0/16"));
    }

    static void oneRouteTooMany(Network n) {
        String v = n.vpc();
        String t = n.routeTable(v);
        String g = n.internetGateway(v);
        Network.times(51, i -> n.route(t, "20." + i + ".0.0/16", g));
    }
}

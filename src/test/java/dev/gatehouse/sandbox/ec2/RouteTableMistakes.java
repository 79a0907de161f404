package dev.gatehouse.sandbox.ec2;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class RouteTableMistakes {

    private RouteTableMistakes() {}

    static void aTableForASubnetThatHasOne(Network n) {
        String v = n.vpc();
        String s = n.subnet(v);
        String t = n.routeTable(v);
        n.associate(t, s);
        n.associate(t, s);
    }

    static void aTableForASubnetElsewhere(Network n) {
        n.associate(n.routeTable(n.defaultVpc()), n.subnet(n.vpc()));
    }

    static void disassociatingWhatIsNotAssociated(Network n) {
        n.ec2.disassociateRouteTable(d -> d.associationId(Network.nowhere("rtbassoc")));
    }

    static void disassociatingTheMainTable(Network n) {
        n.ec2.disassociateRouteTable(d ->
                d.associationId(n.mainTable(n.vpc()).associations().getFirst().routeTableAssociationId()));
    }

    static void deletingTheMainTable(Network n) {
        n.ec2.deleteRouteTable(d -> d.routeTableId(n.mainTable(n.vpc()).routeTableId()));
    }

    static void deletingATableInUse(Network n) {
        String v = n.vpc();
        String t = n.routeTable(v);
        n.associate(t, n.subnet(v));
        n.ec2.deleteRouteTable(d -> d.routeTableId(t));
    }

    static void deletingATableThatIsNotThere(Network n) {
        n.ec2.deleteRouteTable(d -> d.routeTableId(Network.nowhere("rtb")));
    }

    static void deletingATableOfAMalformedId(Network n) {
        n.ec2.deleteRouteTable(d -> d.routeTableId("main"));
    }

    static void oneTableTooMany(Network n) {
        String v = n.vpc();
        Network.times(200, i -> n.routeTable(v));
    }
}

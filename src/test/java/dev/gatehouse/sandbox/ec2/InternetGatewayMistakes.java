package dev.gatehouse.sandbox.ec2;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class InternetGatewayMistakes {

    private InternetGatewayMistakes() {}

    static void aSecondGatewayOfAVpc(Network n) {
        n.internetGateway(n.defaultVpc());
    }

    static void aGatewayAttachedTwice(Network n) {
        String v = n.vpc();
        String g = n.internetGateway(v);
        n.ec2.attachInternetGateway(a -> a.internetGatewayId(g).vpcId(v));
    }

    static void detachingAGatewayThatIsNotAttached(Network n) {
        n.ec2.detachInternetGateway(
                d -> d.internetGatewayId(n.internetGateway()).vpcId(n.defaultVpc()));
    }

    static void deletingAnAttachedGateway(Network n) {
        String g = n.internetGateway(n.vpc());
        n.ec2.deleteInternetGateway(d -> d.internetGatewayId(g));
    }

    static void deletingAGatewayThatIsNotThere(Network n) {
        n.ec2.deleteInternetGateway(d -> d.internetGatewayId(Network.nowhere("igw")));
    }

    static void deletingAGatewayOfAMalformedId(Network n) {
        n.ec2.deleteInternetGateway(d -> d.internetGatewayId("igw"));
    }

    static void oneGatewayTooMany(Network n) {
        Network.times(5, i -> n.internetGateway());
    }
}

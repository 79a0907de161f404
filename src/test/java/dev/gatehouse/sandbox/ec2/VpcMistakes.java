package dev.gatehouse.sandbox.ec2;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class VpcMistakes {

    private VpcMistakes() {}

    static void aVpcOfSlash15(Network n) {
        n.vpc("10.0.0.0/15");
    }

    static void aVpcOfSlash29(Network n) {
        n.vpc("10.0.0.0/29");
    }

    static void aVpcOfNonsense(Network n) {
        n.vpc("10.0/16");
    }

    static void aVpcWithoutABlock(Network n) {
        n.ec2.createVpc(v -> {});
    }

    static void oneVpcTooMany(Network n) {
        Network.times(5, i -> n.vpc());
    }

    static void deletingAVpcWithASubnet(Network n) {
        String v = n.vpc();
        n.subnet(v);
        n.ec2.deleteVpc(d -> d.vpcId(v));
    }

    static void deletingAVpcWithAGateway(Network n) {
        n.ec2.deleteVpc(d -> d.vpcId(n.defaultVpc()));
    }

    static void deletingAVpcThatIsNotThere(Network n) {
        n.ec2.deleteVpc(d -> d.vpcId(Network.nowhere("vpc")));
    }

    static void deletingAVpcOfAMalformedId(Network n) {
        n.ec2.deleteVpc(d -> d.vpcId("vpc-x"));
    }

    static void deletingAVpcWithoutSayingWhich(Network n) {
        n.ec2.deleteVpc(d -> {});
    }

    static void describingAVpcThatIsNotThere(Network n) {
        n.ec2.describeVpcs(d -> d.vpcIds(Network.nowhere("vpc")));
    }

    static void twoDnsAttributesAtOnce(Network n) {
        n.ec2.modifyVpcAttribute(
                m -> m.vpcId(n.defaultVpc()).enableDnsSupport(Network.ON).enableDnsHostnames(Network.ON));
    }

    static void hostNamesWithoutDns(Network n) {
        String v = n.vpc();
        n.ec2.modifyVpcAttribute(m -> m.vpcId(v).enableDnsSupport(off -> off.value(false)));
        n.ec2.modifyVpcAttribute(m -> m.vpcId(v).enableDnsHostnames(Network.ON));
    }

    static void removingThePrimaryBlock(Network n) {
        n.ec2.disassociateVpcCidrBlock(d -> d.associationId(n.ec2.describeVpcs()
                .vpcs()
                .getFirst()
                .cidrBlockAssociationSet()
                .getFirst()
                .associationId()));
    }

    static void aSecondBlockThatOverlaps(Network n) {
        n.ec2.associateVpcCidrBlock(a -> a.vpcId(n.vpc()).cidrBlock("10.0.128.0/20"));
    }

    static void aSecondBlockOfAnotherPrivateRange(Network n) {
        n.ec2.associateVpcCidrBlock(a -> a.vpcId(n.vpc()).cidrBlock("192.168.0.0/24"));
    }
}

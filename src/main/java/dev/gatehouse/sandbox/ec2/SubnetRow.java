package dev.gatehouse.sandbox.ec2;

/** A subnet. */
record SubnetRow(
        String id, String vpcId, String cidr, String zone, boolean defaultForZone, SubnetAttributesRow attributes) {

    /** What {@code ModifySubnetAttribute} can change. */
    record SubnetAttributesRow(
            boolean mapPublicIp, boolean dns64, String hostnameType, boolean aRecord, boolean aaaaRecord) {

        static final SubnetAttributesRow INITIAL = new SubnetAttributesRow(false, false, "ip-name", false, false);
    }

    Block range() {
        return Block.of(cidr);
    }

    SubnetRow with(SubnetAttributesRow changed) {
        return new SubnetRow(id, vpcId, cidr, zone, defaultForZone, changed);
    }
}

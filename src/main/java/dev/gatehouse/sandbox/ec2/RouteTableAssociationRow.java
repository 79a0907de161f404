package dev.gatehouse.sandbox.ec2;

import org.jspecify.annotations.Nullable;

/** The use of a route table by a subnet, or by the whole VPC as its main table when there is no subnet. */
record RouteTableAssociationRow(
        String id, String routeTableId, @Nullable String subnetId) {

    boolean isMain() {
        return subnetId == null;
    }
}

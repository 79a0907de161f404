package dev.gatehouse.sandbox.ec2;

import org.jspecify.annotations.Nullable;

/** An internet gateway, and the VPC it is attached to. */
record InternetGatewayRow(String id, @Nullable String vpcId) {

    boolean isAttachedTo(String vpc) {
        return vpc.equals(vpcId);
    }
}

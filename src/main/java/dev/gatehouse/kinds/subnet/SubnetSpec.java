package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;

/** Desired state of a subnet. */
public record SubnetSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement String availabilityZone,
        @ForcesReplacement Cidr cidr,
        boolean mapPublicIpOnLaunch,
        Tags tags)
        implements Spec {

    public SubnetSpec {
        availabilityZone = availabilityZone.strip();
    }
}
